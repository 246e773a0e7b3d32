// "Exit this page": the button, and Shift three times. It stands in the page itself and before everything else, and is
// written for old browsers, so that nothing can keep it from working.
(function () {
  'use strict';
  var away = document.currentScript.getAttribute('data-exit');
  var presses = 0, alone = false, timer = 0, left = false;

  function held() {
    try {
      var talk = JSON.parse(sessionStorage.getItem('talk') || 'null');
      if (talk && talk.token) return talk.token;
    } catch (e) { /* no storage: the form's token, if any */ }
    var field = document.querySelector('input[name=token]');
    return field && field.value;
  }

  function leave() {
    if (left) return;
    left = true;
    var token = null;
    try { token = held(); } catch (e) { /* leaving matters more */ }
    try { sessionStorage.clear(); } catch (e) { /* nothing was kept */ }
    document.documentElement.textContent = '';
    try {
      if (token) navigator.sendBeacon('/api/chat/exit', token);
    } catch (e) { /* the token dies by itself in half an hour */ }
    location.replace(away);
  }

  function tell(words) {
    var root = document.querySelector('.govuk-exit-this-page');
    if (!root) return;
    var lights = root.querySelector('.govuk-exit-this-page__indicator'), status = root.querySelector('[role=status]');
    if (!lights) {
      lights = document.createElement('div');
      lights.className = 'govuk-exit-this-page__indicator';
      lights.setAttribute('aria-hidden', 'true');
      for (var i = 0; i < 3; i++) lights.appendChild(document.createElement('div')).className = 'govuk-exit-this-page__indicator-light';
      root.querySelector('a').appendChild(lights);
      status = root.appendChild(document.createElement('span'));
      status.className = 'govuk-visually-hidden';
      status.setAttribute('role', 'status');
    }
    lights.classList.toggle('govuk-exit-this-page__indicator--visible', presses > 0);
    for (var n = 0; n < 3; n++) lights.children[n].classList.toggle('govuk-exit-this-page__indicator-light--on', n < presses);
    status.textContent = words ? root.getAttribute(words) : '';
  }

  document.addEventListener('click', function (event) {
    var link = event.target.closest && event.target.closest('[data-leave]');
    if (!link) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    leave();
  }, true);

  // Shift held for a capital letter is no press: only Shift alone, down and up again, counts.
  document.addEventListener('keydown', function (event) {
    alone = event.key === 'Shift';
    if (!alone && presses) { presses = 0; tell(); }
  }, true);
  document.addEventListener('keyup', function (event) {
    if (event.key !== 'Shift' || !alone) return;
    alone = false;
    presses += 1;
    if (presses >= 3) { leave(); return; }
    tell(presses === 1 ? 'data-two-more' : 'data-one-more');
    clearTimeout(timer);
    timer = setTimeout(function () { presses = 0; tell('data-timed-out'); }, 5000);
  }, true);
})();

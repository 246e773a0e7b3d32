// The cover: a talk that was left and is come upon again, by Back, in another tab, or after a while out of sight, shows none of
// its words and asks for reference and code. Everything it knows is in this tab's sessionStorage.
(function () {
  'use strict';
  var minute = 60000, usual = 15, timer = 0;
  var root = document.documentElement;
  var page = window.page = { covered: false, started: Date.now(), onCover: [] };

  page.get = function (key) { try { return sessionStorage.getItem(key); } catch (e) { return null; } };
  page.set = function (key, value) {
    try { if (value === null) sessionStorage.removeItem(key); else sessionStorage.setItem(key, value); } catch (e) { /* a refresh then starts again */ }
  };
  page.talk = function () { try { return JSON.parse(page.get('talk') || 'null'); } catch (e) { return null; } };

  // True once the resident has said something here, or has words in a box.
  page.said = function () {
    var typed = document.querySelector('#plain textarea');
    return page.get('said') === '1' || !!document.querySelector('[data-talk]') || !!(typed && typed.value);
  };

  // The server says after how many minutes: sooner once abuse was named.
  page.coverAfter = function (minutes) {
    var now = Number(page.get('cover')) || usual;
    if (minutes > 0 && minutes < now) page.set('cover', String(minutes));
  };
  function limit() {
    var told = document.querySelector('[data-cover]');
    return Math.min(Number(page.get('cover')) || usual, told ? Number(told.getAttribute('data-cover')) || usual : usual) * minute;
  }

  page.cover = function () {
    if (page.covered) return;
    page.covered = true;
    root.classList.add('page-covered');
    try { sessionStorage.clear(); } catch (e) { /* nothing was kept */ }
    page.onCover.forEach(function (end) { end(); });
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', lay); else lay();
  };
  function lay() {
    var main = document.getElementById('main'), cover = document.getElementById('cover');
    document.querySelectorAll('script[type="application/json"]').forEach(function (s) { s.remove(); });
    main.textContent = '';
    while (cover.firstChild) main.appendChild(cover.firstChild);
    root.classList.remove('page-covered');
    main.querySelector('a[href="/"]').addEventListener('click', function () { page.set('fresh', '1'); });
    main.querySelector('h1').focus();
  }

  document.addEventListener('visibilitychange', function () {
    clearTimeout(timer);
    if (document.visibilityState === 'hidden') {
      page.set('hidden', String(Date.now()));
      timer = setTimeout(function () { if (page.said()) page.cover(); }, limit());
    } else {
      seen();
    }
  });
  function seen() {
    var since = Number(page.get('hidden'));
    page.set('hidden', null);
    if (since && Date.now() - since >= limit() && page.said()) page.cover();
  }

  // Back, by the browser's memory of the page or by loading it again.
  window.addEventListener('pageshow', function (event) { if (event.persisted) page.cover(); });
  var way = performance.getEntriesByType && performance.getEntriesByType('navigation')[0];
  if (way && way.type === 'back_forward' && page.get('said') === '1') page.cover();
  seen();

  // A copied tab has this tab's storage, and a new one nothing: either asks the others first. Where a talk is held already, what
  // was opened beside it is covered, unless the resident chose there to begin a new one.
  page.alone = new Promise(function (resolve) {
    var talk = page.talk(), mayHide = !!talk || (location.pathname === '/' && page.get('fresh') !== '1');
    if (!window.BroadcastChannel) { resolve(); return; }
    var me = Math.random(), others = new BroadcastChannel('page');
    others.onmessage = function (event) {
      var asked = event.data, mine = page.talk();
      if (!asked || asked.from === me) return;
      if (asked.held === me) page.cover();
      else if (asked.held === undefined && (asked.talk ? mine && asked.talk === mine.conversationId : page.said())) others.postMessage({ held: asked.from, from: me });
    };
    page.onCover.push(function () { others.close(); resolve(); });
    if (!mayHide) { resolve(); return; }
    others.postMessage({ talk: talk ? talk.conversationId : null, from: me });
    setTimeout(resolve, 200);
  });
})();

// Draws Web Chat over the plain box, once it is whole. Whatever fails or takes too long leaves the box standing.
(function () {
  'use strict';
  var page = window.page, settings = JSON.parse(document.getElementById('settings').textContent), words = settings.words;
  var plain = document.getElementById('plain'), place = document.getElementById('chat'), frame = document.getElementById('talk'), box = document.getElementById('words');
  var pinned = document.getElementById('pinned'), trouble = document.getElementById('trouble');
  var drawn = false, line = null, again = 0;

  page.onCover.push(end);
  Promise.all([load(settings.bundle), page.alone.then(open)]).then(function (both) { draw(both[1]); }).catch(leavePlain);

  function load(address) {
    return new Promise(function (resolve, reject) {
      var script = document.createElement('script');
      script.src = address;
      script.nonce = settings.nonce;
      script.onload = function () { if (window.WebChat) resolve(); else reject(new Error('no chat')); };
      script.onerror = reject;
      document.head.appendChild(script);
    });
  }

  // A new talk, or this tab's own again. The plain box carries on with the same one.
  function open() {
    var talk = page.talk();
    var asked = talk ? post('/api/chat/resume', { conversationId: talk.conversationId, resumeKey: talk.resumeKey }) : post('/api/chat/token', {});
    return asked.then(function (got) {
      var now = { conversationId: got.conversationId, token: got.token, resumeKey: got.resumeKey || (talk && talk.resumeKey) };
      if (page.covered) throw new Error('covered');
      page.set('talk', JSON.stringify(now));
      now.again = !!talk;
      plain.querySelector('input[name=token]').value = now.token;
      if (talk) plain.querySelector('input[name=turn]').value = 'again-' + Date.now();
      return now;
    });
  }

  function post(address, body) {
    return fetch(address, {
      method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body), credentials: 'omit', cache: 'no-store'
    }).then(function (answer) {
      if (answer.ok) return answer.json();
      if (answer.status === 401 || answer.status === 403 || answer.status === 404) page.set('talk', null);
      throw new Error(String(answer.status));
    });
  }

  function late() { return !drawn && Date.now() - page.started > settings.drawWithin; }
  function leavePlain() { if (!drawn) { end(); place.hidden = true; frame.textContent = ''; } else mend(); }
  function end() { if (line) { line.end(); line = null; } }

  function draw(talk) {
    if (page.covered || late()) { leavePlain(); return; }
    var chat = document.createElement('div'), connected = false;
    chat.className = 'page-chat__inside';
    frame.textContent = '';
    frame.appendChild(chat);
    // Laid out, but not yet seen, read or reached.
    if (!drawn) { place.hidden = false; place.classList.add('page-chat--waiting'); place.inert = true; }

    var current = line = window.WebChat.createDirectLine({
      token: talk.token,
      domain: location.origin + '/v3/directline',
      webSocket: true,
      conversationId: talk.again ? talk.conversationId : undefined
    });
    current.connectionStatus$.subscribe(function (status) {
      if (current !== line) return;
      if (status === 2) { connected = true; again = 0; trouble.textContent = ''; }
      if (status === 3 || status === 4) mend();
    });

    var store = window.WebChat.createStore({}, stamps);
    window.WebChat.renderWebChat(page.chatProps(settings, { directLine: current, store: store, locale: 'en-GB', nonce: settings.nonce }), chat);

    (function whenWhole() {
      if (page.covered || current !== line) return;
      if (late()) { leavePlain(); return; }
      var input = chat.querySelector('[data-id="webchat-sendbox-input"], .webchat__send-box-text-box textarea, .webchat__send-box-text-box input');
      if (connected && input) swap(store, input); else requestAnimationFrame(whenWhole);
    })();
  }

  function swap(store, input) {
    var first = !drawn, focused = document.activeElement === box;
    drawn = true;
    place.classList.remove('page-chat--waiting');
    place.inert = false;
    if (!first) return;
    // What was typed in the meantime goes along.
    if (box.value) { store.dispatch({ type: 'WEB_CHAT/SET_SEND_BOX', payload: { text: box.value } }); box.value = ''; }
    plain.hidden = true;
    if (focused) input.focus();
    if (page.get('said') === '1') fold();
  }

  // After the first word the notes before it fold away, but stay at hand.
  function fold() {
    var before = document.getElementById('before');
    if (!before) return;
    var details = document.createElement('details'), summary = details.appendChild(document.createElement('summary'));
    details.className = 'govuk-details';
    summary.className = 'govuk-details__summary';
    summary.appendChild(document.createElement('span')).className = 'govuk-details__summary-text';
    summary.firstChild.textContent = words.about;
    before.parentNode.insertBefore(details, before);
    details.appendChild(before).className = 'govuk-details__text';
    before.removeAttribute('id');
    place.scrollIntoView({ block: 'end' });
  }

  // Web Chat reconnects by itself for a while; after that, the talk is opened again from its beginning.
  function mend() {
    if (page.covered) return;
    end();
    trouble.innerHTML = '<p class="govuk-body">' + page.markdown(words.lost).replace(/<\/?p>/g, '') + ' <a class="govuk-link" href="/report"></a></p>';
    trouble.querySelector('a').textContent = words.plain;
    again += 1;
    setTimeout(function () { open().then(draw).catch(leavePlain); }, Math.min(30000, 1000 * Math.pow(2, again)));
  }

  // Every message that leaves carries a key that stays the same when Web Chat sends it again; of what comes, the emergency
  // card and the receipt are pinned.
  function stamps() {
    return function (next) {
      return function (action) {
        if (action.type === 'DIRECT_LINE/POST_ACTIVITY') {
          var activity = action.payload.activity, data = activity.channelData || {};
          if (!data.turnKey) {
            data = Object.assign({}, data, { turnKey: key() });
            action = Object.assign({}, action, { payload: Object.assign({}, action.payload, { activity: Object.assign({}, activity, { channelData: data }) }) });
          }
          if (activity.type === 'message') { page.set('said', '1'); fold(); settle(); }
        } else if (action.type === 'DIRECT_LINE/INCOMING_ACTIVITY') {
          arrived(action.payload.activity);
        }
        return next(action);
      };
    };
  }
  function key() {
    var random = crypto.getRandomValues(new Uint8Array(16));
    return Array.prototype.map.call(random, function (b) { return ('0' + b.toString(16)).slice(-2); }).join('');
  }

  function arrived(activity) {
    var data = activity.channelData || {};
    page.coverAfter(data.cover);
    if (activity.from && activity.from.role === 'user') { if (activity.type === 'message') settle(); return; }
    if (data.kind === 'emergency') pin('emergency', 'alert', activity.text);
    // A masked code is an old receipt, shown again after a refresh.
    if (data.kind === 'receipt' && activity.text.indexOf('\u00b7\u00b7\u00b7\u00b7') < 0) pin('receipt', 'status', activity.text);
  }
  function pin(kind, role, text) {
    var old = pinned.querySelector('.page-pin--' + kind), card = document.createElement('details');
    if (old) old.remove();
    card.className = 'page-pin page-pin--' + kind;
    card.open = true;
    card.appendChild(document.createElement('summary')).textContent = words[kind];
    card.appendChild(document.createElement('div')).setAttribute('role', role);
    pinned.appendChild(card);
    card.lastChild.innerHTML = page.markdown(text);
  }
  // Once the talk goes on, the emergency card takes one line, and the code is no longer in sight.
  function settle() {
    var danger = pinned.querySelector('.page-pin--emergency'), receipt = pinned.querySelector('.page-pin--receipt');
    if (danger) danger.open = false;
    if (receipt) receipt.remove();
  }
})();

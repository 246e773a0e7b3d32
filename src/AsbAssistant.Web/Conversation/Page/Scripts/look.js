// How Web Chat looks and speaks here: GOV.UK's sizes, the landlord's colour, our own words for files and times.
(function () {
  'use strict';
  var font = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';
  var hour = new Intl.DateTimeFormat('en-GB', { hour: 'numeric', minute: '2-digit', hour12: true });
  var day = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' });

  // The bundle keeps its React to itself; an element is a plain object.
  function element(type, props, children) {
    return { $$typeof: Symbol.for('react.element'), type: type, key: null, ref: null, props: Object.assign({ children: children }, props), _owner: null };
  }

  function when(text) {
    var at = new Date(text);
    if (isNaN(at)) return '';
    var time = hour.format(at).replace(/\s/g, '').toLowerCase();
    return at.toDateString() === new Date().toDateString() ? time : day.format(at) + ', ' + time;
  }

  page.chatProps = function (settings, rest) {
    var words = settings.words;
    return Object.assign(rest, {
      renderMarkdown: function (text) { return page.markdown(text); },
      sendTypingIndicator: false,
      overrideLocalizedStrings: { TEXT_INPUT_PLACEHOLDER: words.placeholder, TEXT_INPUT_UPLOAD_BUTTON_ALT: words.attach },
      activityMiddleware: function () {
        return function (next) {
          return function () {
            var activity = arguments[0].activity, kind = (activity.channelData || {}).kind, draw = next.apply(null, arguments);
            if (!draw || (kind !== 'emergency' && kind !== 'receipt')) return draw;
            return function () { return element('div', { className: 'page-card page-card--' + kind }, draw.apply(null, arguments)); };
          };
        };
      },
      attachmentMiddleware: function () {
        return function (next) {
          return function () {
            var attachment = arguments[0].attachment || {};
            if (/^text\/(plain|markdown)$/.test(attachment.contentType) && !attachment.contentUrl) return next.apply(null, arguments);
            return element('div', { className: 'page-file' }, words.sent_file.replace('{name}', attachment.name || ''));
          };
        };
      },
      activityStatusMiddleware: function () {
        return function (next) {
          return function () {
            var args = arguments[0], sent = args.sendState || args.sendStatus;
            if (sent === 'sending' || sent === 'send failed') return next.apply(null, arguments);
            return args.sameTimestampGroup || args.hideTimestamp ? null : element('span', { className: 'page-time' }, when(args.activity.timestamp));
          };
        };
      },
      styleOptions: {
        accent: settings.colour,
        backgroundColor: '#ffffff',
        primaryFont: font,
        monospaceFont: font,
        fontSizeSmall: '1rem',
        bubbleBackground: '#f3f2f1',
        bubbleTextColor: '#0b0c0c',
        bubbleBorderColor: '#f3f2f1',
        bubbleBorderRadius: 4,
        bubbleFromUserBackground: settings.colour,
        bubbleFromUserTextColor: '#ffffff',
        bubbleFromUserBorderColor: settings.colour,
        bubbleFromUserBorderRadius: 4,
        bubbleMaxWidth: 620,
        bubbleMinHeight: 44,
        hideUploadButton: false,
        uploadAccept: 'image/*,audio/*,video/*,application/pdf,.doc,.docx,.txt',
        uploadMultiple: true,
        sendAttachmentOn: 'attach',
        sendBoxTextWrap: true,
        sendBoxHeight: 56,
        sendBoxMaxHeight: 200,
        sendBoxBackground: '#ffffff',
        sendBoxTextColor: '#0b0c0c',
        sendBoxPlaceholderColor: '#484949',
        sendBoxButtonColor: '#0b0c0c',
        sendBoxBorderTop: 'solid 2px #0b0c0c',
        subtle: '#484949',
        suggestedActionLayout: 'stacked',
        suggestedActionsStackedHeight: 'auto',
        suggestedActionsStackedOverflow: 'auto',
        suggestedActionsStackedLayoutButtonMaxHeight: 'none',
        suggestedActionsStackedLayoutButtonTextWrap: true,
        suggestedActionTextColor: settings.colour,
        suggestedActionBorderColor: settings.colour,
        suggestedActionBorderRadius: 4,
        suggestedActionHeight: 44,
        timestampColor: '#484949',
        transcriptActivityVisualKeyboardIndicatorColor: '#0b0c0c',
        transcriptVisualKeyboardIndicatorColor: '#0b0c0c',
        transcriptOverlayButtonBackground: settings.colour,
        transcriptOverlayButtonColor: '#ffffff'
      }
    });
  };
})();

// The Markdown of our replies as HTML: paragraphs, "- " lists, **bold**, and [links](…) that ring, text or go to an https page.
// Every other sign comes out as itself.
(function () {
  'use strict';
  var links = /^(tel:\+?[0-9]+|sms:\+?[0-9]+|https:\/\/[^\s"'<>\\]+)$/;

  function escape(text) {
    return text.replace(/[&<>"']/g, function (sign) { return '&#' + sign.charCodeAt(0) + ';'; });
  }

  function inline(text) {
    var out = '', strong = false, at = 0, link;
    while (at < text.length) {
      if (text[at] === '\\' && /[!-\/:-@\[-`{-~]/.test(text[at + 1] || '')) {
        out += escape(text[at + 1]);
        at += 2;
      } else if (text.startsWith('**', at) && (strong || text.indexOf('**', at + 2) > 0)) {
        strong = !strong;
        out += strong ? '<strong>' : '</strong>';
        at += 2;
      } else if (text[at] === '[' && (link = /^\[((?:[^\[\]\\]|\\.)*)\]\(([^()\s]*)\)/.exec(text.slice(at)))) {
        out += links.test(link[2])
          ? '<a class="govuk-link" href="' + escape(link[2]) + '"' + (link[2].startsWith('https') ? ' target="_blank" rel="noopener noreferrer"' : '') + '>' + inline(link[1]) + '</a>'
          : inline(link[1]);
        at += link[0].length;
      } else {
        out += escape(text[at]);
        at += 1;
      }
    }
    return strong ? out + '</strong>' : out;
  }

  window.page.markdown = function (text) {
    var html = '', list = false, paragraph = [];
    function endParagraph() {
      if (paragraph.length) html += '<p>' + paragraph.map(inline).join('<br>') + '</p>';
      paragraph = [];
    }
    function endList() {
      if (list) html += '</ul>';
      list = false;
    }
    String(text).split(/\r?\n/).forEach(function (line) {
      var item = /^\s*[-*] +(.*)$/.exec(line);
      if (item) {
        endParagraph();
        if (!list) html += '<ul>';
        list = true;
        html += '<li>' + inline(item[1]) + '</li>';
      } else if (!line.trim()) {
        endParagraph();
        endList();
      } else {
        endList();
        paragraph.push(line.trim());
      }
    });
    endParagraph();
    endList();
    return html;
  };
})();

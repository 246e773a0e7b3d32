(function (words) {
  'use strict';
  var script = document.currentScript;
  var link = document.createElement('a');
  link.href = new URL('/', script.src).href;
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
  link.textContent = words.button + ' (' + words.newTab + ')';
  link.style.cssText = 'display:inline-block;padding:12px 16px;border:2px solid #0b0c0c;background:#fff;color:#0b0c0c;font:bold 1.1875rem/1.25 system-ui,sans-serif;text-decoration:none';
  script.parentNode.insertBefore(link, script);
})(/*settings*/);

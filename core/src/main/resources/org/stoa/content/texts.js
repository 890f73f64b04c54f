/* Stoa.text(key, values…): the words of the interface, in the reader's language. */
(function (Stoa) {
  "use strict";

  const block = document.getElementById("stoa-texts");
  const texts = block ? JSON.parse(block.textContent) : {};

  Stoa.text = (key, ...values) =>
    (texts[key] || key).replace(/\{(\d)\}/g, (place, i) => (i in values ? values[i] : place));
})((window.Stoa = window.Stoa || {}));

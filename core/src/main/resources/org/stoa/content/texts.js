/* Stoa.text(key, values…): the words of the interface, in the reader's language. */
(function (Stoa) {
  "use strict";

  const block = document.getElementById("stoa-texts");
  const texts = block ? JSON.parse(block.textContent) : {};

  Stoa.text = (key, ...values) =>
    values.reduce((text, value, i) => text.split(`{${i}}`).join(value), texts[key] || key);
})((window.Stoa = window.Stoa || {}));

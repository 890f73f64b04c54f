/*
 * Stoa.text(key, values…): the words of the interface, in the reader's language. Among words from
 * right to left, values are isolated: they may run the other way.
 */
(function (Stoa) {
  "use strict";

  const block = document.getElementById("_texts");
  const texts = block ? JSON.parse(block.textContent) : {};

  const [open, close] = document.documentElement.dir === "rtl" ? ["\u2068", "\u2069"] : ["", ""];

  Stoa.text = (key, ...values) =>
    (texts[key] || key).replace(/\{(\d)\}/g, (place, i) =>
      i in values ? open + values[i] + close : place
    );
})((window.Stoa = window.Stoa || {}));

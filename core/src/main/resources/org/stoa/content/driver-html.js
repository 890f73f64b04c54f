/*
 * Stoa.driver for pages that no system plays: the state stays in this browser's localStorage, under
 * the package's name in main[data-package]. Buttons with data-print print the page.
 */
(function (Stoa) {
  "use strict";

  const WHILE_PLAYING = 5000;

  Stoa.driver = function (plan, page) {
    const name = `stoa:${document.querySelector("[data-package]").dataset.package}`;
    let state = { at: "", activities: {} };
    let timer = null;

    /* A browser may refuse: in a private window, without room, by its settings. */
    function keep() {
      clearTimeout(timer);
      timer = null;
      try {
        localStorage.setItem(name, Stoa.pack(plan, state, Infinity));
        page.tell("");
      } catch (refused) {
        page.tell("notKept");
      }
    }

    function start() {
      for (const button of document.querySelectorAll("[data-print]")) {
        button.addEventListener("click", () => print());
      }
      try {
        state = Stoa.unpack(plan, localStorage.getItem(name) || "");
      } catch (refused) {
        // What can't be read can't be kept either.
      }
      keep();
      return state;
    }

    function save(current, activity, urgent) {
      if (urgent) {
        keep();
      } else {
        timer = timer || setTimeout(keep, WHILE_PLAYING);
      }
    }

    return { start, save, report() {}, pause: keep, finish: keep };
  };
})((window.Stoa = window.Stoa || {}));

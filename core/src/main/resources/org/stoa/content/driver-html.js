/*
 * Stoa.driver for pages that no system plays: the state stays in this browser's localStorage, under
 * the package's name in main[data-package]. Buttons with data-print print the page. What another tab
 * keeps meanwhile is neither lost nor lessened.
 */
(function (Stoa) {
  "use strict";

  const WHILE_PLAYING = 5000;

  Stoa.driver = function (plan, page) {
    const name = `stoa:${document.querySelector("[data-package]").dataset.package}`;
    let state = { at: "", activities: {} };
    const read = {};
    let timer = null;

    /* What was kept, with what happened here since; of both, whatever is further. */
    function together(kept, own, before) {
      if (JSON.stringify(own) === before) return kept;
      const best = Number(kept.best || 0) > Number(own.best || 0) ? kept.best : own.best;
      return {
        ...own,
        best,
        done: own.done || kept.done,
        attempts: Math.max(own.attempts || 0, kept.attempts || 0),
        ranges: Stoa.ranges.union([...(own.ranges || []), ...(kept.ranges || [])]),
      };
    }

    function merged() {
      const kept = Stoa.unpack(plan, localStorage.getItem(name) || "").activities;
      const activities = {};
      for (const { id } of plan) {
        activities[id] = together(kept[id] || {}, state.activities[id] || {}, read[id]);
      }
      return { at: state.at, activities };
    }

    /* A browser may refuse: in a private window, without room, by its settings. */
    function keep() {
      clearTimeout(timer);
      timer = null;
      try {
        localStorage.setItem(name, Stoa.pack(plan, merged(), Infinity));
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
      for (const { id } of plan) read[id] = JSON.stringify(state.activities[id] || {});
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

/*
 * Stoa.driver for the LTI tool. The page brings the state it was rendered with, as JSON by activity
 * in #_state, and an element with data-state-url; what changes is posted there, one activity at
 * a time: {activity, position, ranges, done, draft}.
 */
(function (Stoa) {
  "use strict";

  const WHILE_PLAYING = 15000;
  const MOST_PATIENCE = 60000;
  /* Answers that asking again won't change: nobody is signed in, or not she. */
  const ENDED = [401, 403];

  Stoa.driver = function (plan, page) {
    const block = document.getElementById("_state");
    const place = document.querySelector("[data-state-url]");
    const token = document.querySelector('meta[name="stoa-csrf"]');
    const state = { at: "", activities: block ? JSON.parse(block.textContent) : {} };
    const changed = new Set();
    let timer = null;
    let failures = 0;
    let ended = false;

    async function post(activity) {
      const { position, ranges, done, draft } = state.activities[activity] || {};
      changed.delete(activity);
      try {
        const answer = await fetch(place.dataset.stateUrl, {
          method: "POST",
          // Survives the page, so that leaving loses nothing.
          keepalive: true,
          headers: { "Content-Type": "application/json", "X-CSRF-Token": token ? token.content : "" },
          body: JSON.stringify({ activity, position, ranges, done, draft }),
        });
        if (ENDED.includes(answer.status)) {
          end();
          return;
        }
        if (!answer.ok) throw new Error(answer.status);
        failures = 0;
        if (!ended) page.tell("");
      } catch (lost) {
        if (ended) return;
        changed.add(activity);
        failures++;
        page.tell("notSaved");
        later(Math.min(1000 * 2 ** failures, MOST_PATIENCE));
      }
    }

    function end() {
      ended = true;
      clearTimeout(timer);
      page.tell("sessionEnded");
    }

    function flush() {
      clearTimeout(timer);
      timer = null;
      if (place && !ended) [...changed].forEach(post);
    }

    function later(milliseconds) {
      timer = timer || setTimeout(flush, milliseconds);
    }

    function save(current, activity, urgent) {
      if (!activity || ended) return;
      changed.add(activity);
      if (urgent) {
        flush();
      } else {
        later(WHILE_PLAYING);
      }
    }

    return { start: () => state, save, report() {}, pause: flush, finish: flush };
  };
})((window.Stoa = window.Stoa || {}));

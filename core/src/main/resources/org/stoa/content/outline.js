/*
 * Stoa.outline(plan, state): brings what the page says about progress up to date. Every part of it
 * is optional:
 *
 * data-status="id"    the chip of an activity
 * data-turn="id"      the way on from an activity, the primary one once it is done
 * data-progress       a sentence and a <progress>
 * data-next           the link to the one next step
 */
(function (Stoa) {
  "use strict";

  function statusOf(activity, progress) {
    if (Stoa.isDone(activity, progress)) return "done";
    return Stoa.isBegun(progress) ? "begun" : "open";
  }

  function showChips(plan, state) {
    for (const activity of plan) {
      const status = statusOf(activity, state.activities[activity.id]);
      for (const chip of document.querySelectorAll(`[data-status="${activity.id}"]`)) {
        chip.className = `stoa-chip stoa-${status}`;
        chip.textContent = Stoa.text(`status.${status}`);
        chip.hidden = false;
      }
      for (const link of document.querySelectorAll(`[data-turn="${activity.id}"]`)) {
        link.classList.toggle("stoa-primary", status === "done");
      }
    }
  }

  function showProgress({ done, of }) {
    for (const progress of document.querySelectorAll("[data-progress]")) {
      progress.hidden = false;
      progress.querySelector("p").textContent = Stoa.text("progress", done, of);
      Object.assign(progress.querySelector("progress"), { max: of, value: done });
    }
  }

  function showNext(plan, state, complete) {
    const open = plan.filter((activity) => !Stoa.isDone(activity, state.activities[activity.id]));
    const next = open.find((activity) => !activity.optional);
    for (const link of document.querySelectorAll("[data-next]")) {
      link.hidden = !next;
      if (next) {
        const word = Stoa.isBegun(state.activities[next.id]) ? "resume" : "next";
        link.href = "#" + next.id;
        link.textContent = Stoa.text(word, next.title);
      }
    }
    for (const sentence of document.querySelectorAll("[data-complete]")) {
      sentence.hidden = !complete;
    }
  }

  Stoa.outline = function (plan, state) {
    const summary = Stoa.summary(plan, state);
    showChips(plan, state);
    showProgress(summary);
    showNext(plan, state, summary.complete);
  };
})((window.Stoa = window.Stoa || {}));

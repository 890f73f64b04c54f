/*
 * Stoa.outline(plan, state): brings what the page says about progress up to date, and opens what had
 * to wait. Every part of it is optional:
 *
 * data-status="id"    the chip of an activity
 * data-turn="id"      the way on from an activity, the primary one once it is done
 * data-progress       a sentence and a <progress>
 * data-next           the link to the one next step
 * data-best="id"      the best score in a quiz
 * data-score          the score of the whole
 */
(function (Stoa) {
  "use strict";

  function statusOf(activity, plan, state) {
    const progress = state.activities[activity.id];
    if (Stoa.isDone(activity, progress)) return "done";
    if (Stoa.waitsFor(activity, plan, state)) return "locked";
    return Stoa.isBegun(progress) ? "begun" : "open";
  }

  function showChips(plan, state) {
    for (const activity of plan) {
      const status = statusOf(activity, plan, state);
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

  /* In place of what has to wait, what it waits for. */
  function showLocks(plan, state) {
    for (const activity of plan) {
      const first = Stoa.waitsFor(activity, plan, state);
      const [heading, ...parts] = activity.article.querySelectorAll(":scope > :not([data-lock])");
      let notice = activity.article.querySelector("[data-lock]");
      if (!notice && first) {
        notice = document.createElement("div");
        notice.className = "stoa-notice";
        notice.dataset.lock = "";
        heading.after(notice);
      }
      if (!notice) continue;
      for (const part of parts) part.hidden = !!first;
      notice.hidden = !first;
      notice.replaceChildren(...(first ? [Stoa.text("locked"), list(first, plan)] : []));
    }
  }

  /* What a rule asks for: links to activities, with how many of them where not all are needed. */
  function list({ least, of }, plan) {
    const items = document.createElement("ul");
    for (const part of of) {
      const item = document.createElement("li");
      const activity = plan.find(({ id }) => id === part);
      item.append(activity ? link(activity) : list(part, plan));
      items.append(item);
    }
    if (least === of.length) return items;
    const choice = document.createElement("div");
    choice.append(Stoa.text("choice", least, of.length), items);
    return choice;
  }

  function link({ id, title }) {
    const made = document.createElement("a");
    made.href = "#" + id;
    made.textContent = title;
    return made;
  }

  function showNext(plan, state, complete) {
    const next = Stoa.next(plan, state);
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

  const tells = (activity) => activity.feedback !== "none";

  function write(place, score) {
    for (const element of document.querySelectorAll(place)) {
      element.textContent = score === null ? "" : Stoa.text("score", score);
    }
  }

  /* As far as the authors want it told. */
  function showScores(plan, state, score) {
    for (const activity of plan.filter(tells)) {
      write(`[data-best="${activity.id}"]`, state.activities[activity.id].best || null);
    }
    if (plan.every(tells)) write("[data-score]", score);
  }

  Stoa.outline = function (plan, state) {
    const summary = Stoa.summary(plan, state);
    showLocks(plan, state);
    showChips(plan, state);
    showProgress(summary);
    showScores(plan, state, summary.score);
    showNext(plan, state, summary.complete);
  };
})((window.Stoa = window.Stoa || {}));

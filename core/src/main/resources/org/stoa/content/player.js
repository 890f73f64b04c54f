/*
 * The player: enhances the activities of a page that reads well without it, and reports to the
 * driver that the page brought (docs/adr/0004-one-player.md).
 *
 * It finds   article[data-activity]   the activities; see org.stoa.content.ActivityPages
 *            [data-needs], [data-after]   rules: what completes the whole, what comes before what is within
 *            [data-page]              parts of the page of which one is shown at a time
 *            [data-notice]            where the learner is told what goes wrong
 */
(function (Stoa) {
  "use strict";

  /*
   * The activities of this page, in order: {id, kind, title, article, watch, pass, limit, after, key},
   * and what is needed of them; completion.js explains both.
   */
  function plan() {
    const activities = [...document.querySelectorAll("[data-activity]")].map((article) => {
      const data = article.dataset;
      const key = document.getElementById(`${data.activity}_key`);
      return {
        id: data.activity,
        kind: data.kind,
        title: data.title,
        article,
        watch: Number(data.watch || 0),
        pass: data.pass || "",
        limit: Number(data.attempts || 0),
        feedback: data.feedback,
        after: rule(article.closest("[data-after]"), "after"),
        key: key && JSON.parse(key.textContent),
      };
    });
    return Object.assign(activities, { needs: rule(document.querySelector("[data-needs]"), "needs") });
  }

  const rule = (element, name) => (element && element.dataset[name] ? JSON.parse(element.dataset[name]) : null);

  /* Shows the text for the key, or nothing. */
  function tell(key) {
    const notice = document.querySelector("[data-notice]");
    const words = key ? Stoa.text(key) : "";
    // Said once, however often it is true.
    if (!notice || notice.textContent === words) return;
    notice.hidden = !key;
    notice.textContent = words;
  }

  /* One part of the page at a time, chosen by the address, so that "back" goes back. */
  function navigate(visited) {
    const pages = [...document.querySelectorAll("[data-page]")];
    const title = document.title;
    if (!pages.length) return;

    function show(focus) {
      const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      const wanted = target ? target.closest("[data-page]") : pages[0];
      if (!wanted) return;
      for (const page of pages) {
        page.hidden = page !== wanted;
        if (page.hidden) for (const video of page.querySelectorAll("video, audio")) video.pause();
      }
      const heading = wanted.querySelector("h1, h2");
      document.title = wanted === pages[0] ? title : `${heading.textContent.trim()} – ${title}`;
      if (focus && (!target || target.matches("article, [data-page]"))) {
        scrollTo(0, 0);
        heading.focus({ preventScroll: true });
      }
      const article = wanted.querySelector("[data-activity]");
      visited(article ? article.dataset.activity : "");
    }

    addEventListener("hashchange", () => show(true));
    show(false);
  }

  async function start() {
    const activities = plan();
    if (!activities.length || !Stoa.driver) return;
    const driver = Stoa.driver(activities, { tell });
    const state = await driver.start();

    for (const activity of activities) {
      const progress = (state.activities[activity.id] = state.activities[activity.id] || {});
      const changed = (urgent) => {
        driver.save(state, activity.id, urgent);
        if (urgent) Stoa.outline(activities, state);
      };
      Stoa[activity.kind](activity, progress, changed, (attempt) => driver.report(attempt));
    }

    if (state.at && !location.hash && document.getElementById(state.at)) {
      location.replace("#" + state.at);
    }
    navigate((id) => {
      if (state.at === id) return;
      state.at = id;
      driver.save(state, id, true);
    });
    Stoa.outline(activities, state);

    // A hidden page may never come back, and no later event is sure to arrive.
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") driver.pause();
    });
    addEventListener("pagehide", (event) => (event.persisted ? driver.pause() : driver.finish()));
  }

  // Deferred scripts run in order: all parts are here once the document is.
  document.addEventListener("DOMContentLoaded", start);
})((window.Stoa = window.Stoa || {}));

/*
 * Stoa.lecture(activity, progress, changed): resumes a video where it was left, and notices when a
 * lecture is done: when enough of its video was watched, or without a threshold when the end of the
 * page was reached. changed(urgent) is called after every change of progress.
 */
(function (Stoa) {
  "use strict";

  Stoa.lecture = function (activity, progress, changed) {
    const { article, watch } = activity;
    const video = article.querySelector("video");
    const told = document.createElement("p");

    function done() {
      if (progress.done) return;
      progress.done = true;
      told.textContent = Stoa.text("lectureDone");
      changed(true);
    }

    told.className = "stoa-end";
    told.setAttribute("role", "status");
    if (progress.done) told.textContent = Stoa.text("lectureDone");
    if (video) follow(video, watch, progress, changed, done);
    if (video && watch) {
      video.closest("figure").append(told);
    } else {
      const end = article.querySelector("[data-end]");
      end.before(told);
      whenSeen(end, done);
    }
  };

  function follow(video, watch, progress, changed, done) {
    const before = progress.ranges || [];

    // The browser itself keeps what it played as a union: seeking ahead doesn't count as watching.
    function played() {
      const now = video.played;
      return Array.from({ length: now.length }, (_, i) => [now.start(i), now.end(i)]);
    }

    function note(urgent) {
      const upToEnd = video.ended ? [[Math.max(0, video.duration - 1), video.duration]] : [];
      progress.ranges = Stoa.ranges.union(before.concat(played(), upToEnd));
      progress.position = video.ended ? 0 : video.currentTime;
      const needed = (video.duration * watch) / 100;
      const unknown = !isFinite(needed);
      if (watch && (unknown ? video.ended : Stoa.ranges.covered(progress.ranges) >= needed)) done();
      changed(urgent);
    }

    if (progress.position) video.currentTime = progress.position;
    video.addEventListener("timeupdate", () => note(false));
    for (const event of ["pause", "seeked", "ended"]) {
      video.addEventListener(event, () => note(true));
    }
  }

  function whenSeen(element, act) {
    new IntersectionObserver((entries, observer) => {
      if (entries.some((entry) => entry.isIntersecting)) {
        observer.disconnect();
        act();
      }
    }).observe(element);
  }
})((window.Stoa = window.Stoa || {}));

/*
 * Stoa.lecture(activity, progress, changed): resumes a video, or its sound, where it was left, and
 * notices when a lecture is done: when enough of its video was watched, or without a threshold when the end of the
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
    const played = article.querySelectorAll("video, .stoa-sound audio");
    for (const one of video ? played : []) follow(one, watch, progress, changed, done);
    for (const one of played) one.addEventListener("play", () => hush(one, played));
    if (video && watch) {
      video.closest("figure").append(told);
    } else {
      const end = article.querySelector("[data-end]");
      end.before(told);
      whenSeen(end, done);
    }
  };

  /* One at a time, going on where the other was. */
  function hush(playing, all) {
    for (const other of all) {
      if (other === playing || other.paused) continue;
      other.pause();
      playing.currentTime = other.currentTime;
    }
  }

  /*
   * Keeps what was played. Not video.played: where a video is resumed, Chromium counts all that lies
   * before it.
   */
  function follow(video, watch, progress, changed, done) {
    let from = null;

    function note(urgent) {
      const now = video.currentTime;
      if (from !== null && !video.seeking && now > from) {
        progress.ranges = Stoa.ranges.union([...(progress.ranges || []), [from, now]]);
        from = now;
      }
      progress.position = video.ended ? 0 : now;
      if (watch && isEnough()) done();
      changed(urgent);
    }

    function isEnough() {
      const needed = (video.duration * watch) / 100;
      // A stream may not know how long it is.
      if (!isFinite(needed)) return video.ended;
      return Stoa.ranges.covered(progress.ranges || []) >= needed - Stoa.ranges.SLIT;
    }

    if (progress.position) video.currentTime = progress.position;
    video.addEventListener("seeking", () => (from = null));
    video.addEventListener("playing", () => (from = video.currentTime));
    video.addEventListener("timeupdate", () => from !== null && note(false));
    for (const event of ["pause", "ended"]) video.addEventListener(event, () => note(true));
    video.addEventListener("seeked", () => {
      from = video.paused ? null : video.currentTime;
      note(true);
    });
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

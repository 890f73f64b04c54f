package org.stoa.scorm;

import org.stoa.scorm.Lms.Visit;

/** The video of the small programme, as a learner watches it in any package. */
final class Playing {

  private Playing() {}

  /** Plays the video from where it is until a second, and pauses. */
  static void until(Visit visit, double second) {
    visit.player(
        """
        () => new Promise(resolve => {
          const video = document.querySelector("video");
          video.addEventListener("timeupdate", function look() {
            if (video.currentTime < %s) return;
            video.removeEventListener("timeupdate", look);
            video.addEventListener("pause", () => setTimeout(resolve), { once: true });
            video.pause();
          });
          video.play();
        })
        """
            .formatted(second - 0.4));
  }
}

package org.stoa.examples.demo;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;

/** The video of a lecture in the tool, really played. */
final class Lecture {

  private final Guest guest;
  private final Locator video;

  Lecture(Guest guest) {
    this.guest = guest;
    this.video = guest.tool().locator("video");
  }

  /** The languages of the captions that have cues. */
  List<?> captions() {
    return (List<?>)
        video.evaluate(
            """
            async (video) => {
              const found = [];
              for (const track of video.textTracks) {
                track.mode = "showing";
                for (let i = 0; i < 100 && !(track.cues && track.cues.length); i++) {
                  await new Promise((later) => setTimeout(later, 50));
                }
                if (track.cues && track.cues.length) found.push(track.language);
                track.mode = "disabled";
              }
              return found;
            }
            """);
  }

  /** Plays on from a second, so many times as fast. */
  void play(double from, double rate) {
    video.evaluate(
        """
        async (video, { from, rate }) => {
          video.muted = true;
          video.currentTime = from;
          video.playbackRate = rate;
          await video.play();
        }
        """,
        Map.of("from", from, "rate", rate));
  }

  /** Plays the first and the last seconds only. */
  void skipToTheEnd() {
    play(0, 1);
    awaitTrue("video.duration > 0");
    play(duration() - 4, 2);
    awaitTrue("video.ended");
  }

  /** Pauses, and waits until the place is kept; gives the place. */
  double pause() {
    guest
        .page()
        .waitForResponse(
            answer -> answer.url().contains("/state") && answer.status() == 204,
            () -> video.evaluate("video => video.pause()"));
    return second();
  }

  void awaitSecond(double second) {
    awaitTrue("video.currentTime >= " + second);
  }

  /** Where the video goes on after the page was opened again. */
  double awaitResumption() {
    awaitTrue("video.currentTime > 0");
    video.evaluate("async video => { video.muted = true; await video.play(); }");
    return second();
  }

  double second() {
    return number("video => video.currentTime");
  }

  double duration() {
    return number("video => video.duration");
  }

  private double number(String script) {
    return ((Number) video.evaluate(script)).doubleValue();
  }

  private void awaitTrue(String condition) {
    guest
        .frame()
        .waitForFunction(
            "() => { const video = document.querySelector('video'); return video && ("
                + condition
                + "); }",
            null,
            new Frame.WaitForFunctionOptions().setTimeout(20_000));
  }
}

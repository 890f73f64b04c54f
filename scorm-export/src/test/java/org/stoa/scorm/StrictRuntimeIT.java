package org.stoa.scorm;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.stoa.scorm.Lms.Visit;
import org.stoa.testing.Chromium;

/** The package under a run-time that enforces every limit of its edition of SCORM. */
@ParameterizedClass
@MethodSource("org.stoa.scorm.Packages#runTimes")
class StrictRuntimeIT {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private final PackageFormat format;
  private final RunTime runTime;
  private Lms lms;
  private BrowserContext learner;
  private Visit visit;

  StrictRuntimeIT(PackageFormat format) {
    this.format = format;
    this.runTime = RunTime.of(format);
  }

  @BeforeEach
  void newLearner(@TempDir Path folder) throws IOException {
    Path zip = Packages.export(folder, Packages.plan(Locale.ENGLISH), format);
    lms = new Lms(zip, runTime);
    learner = CHROMIUM.newContext();
    visit = lms.strict(learner);
  }

  @AfterEach
  void nothingWasRefused() {
    lms.close();
    assertEquals(List.of(), visit.lms("lms.violations"));
  }

  @Test
  @DisplayName("a first visit is incomplete, whatever happens next")
  void firstVisit() {
    assertEquals("incomplete", runTime.status(visit));
    assertEquals("suspend", visit.committed(runTime.core("exit")));
    assertThat(visit.sco().locator("[data-next]")).hasText("Next: A video");
    assertThat(visit.sco().locator("[data-status=quiz-1]")).hasText("To do");
  }

  @Test
  @DisplayName("a window closed in the middle of a lecture: the next one goes on at that second")
  void resumeVideo() {
    visit.go("lecture-1");
    play(4);

    nextVisit();

    assertThat(visit.sco().locator("#lecture-1")).isVisible();
    double second = number(visit.player("document.querySelector('video').currentTime"));
    assertTrue(second >= 3 && second <= 4, "at second " + second);
    visit.player("location.hash = '_outline'");
    assertThat(visit.sco().locator("[data-status=lecture-1]")).hasText("Begun");
    assertThat(visit.sco().locator("[data-next]")).hasText("Continue: A video");
  }

  @Test
  @DisplayName("half a video is half a video, in one visit or two; seeking isn't watching")
  void watchedRanges() {
    visit.go("lecture-1");
    visit.player("document.querySelector('video').currentTime = 9");
    play(9.5);
    assertThat(visit.sco().locator("[data-status=lecture-1]")).hasText("Begun");
    visit.player("document.querySelector('video').currentTime = 0");
    play(3);
    nextVisit();
    assertThat(visit.sco().locator("[data-status=lecture-1]")).hasText("Begun");
    play(5.2);
    assertThat(visit.sco().locator("[data-status=lecture-1]")).hasText("Done");
    assertThat(visit.sco().locator("#lecture-1 figure [role=status]")).containsText("Done");
  }

  @Test
  @DisplayName("a text is done when its end was reached")
  void textLecture() {
    assertThat(visit.sco().locator("[data-status=lecture-2]")).hasText("To do");
    visit.go("lecture-2");
    visit.sco().locator("#lecture-2 [data-end]").scrollIntoViewIfNeeded();
    assertThat(visit.sco().locator("[data-status=lecture-2]")).hasText("Done");
    assertTrue(String.valueOf(visit.committed("cmi.suspend_data")).contains("D"));
  }

  @Test
  @DisplayName("a window closed in the middle of a quiz: the answers are still there")
  void resumeQuiz() {
    visit.go("quiz-1");
    choose(0, 0);
    choose(0, 1);
    choose(1, 0, 2);

    nextVisit();

    FrameLocator sco = visit.sco();
    assertThat(sco.locator("#quiz-1")).isVisible();
    assertThat(choice(0, 1)).isChecked();
    assertThat(choice(1, 0)).isChecked();
    assertThat(choice(1, 2)).isChecked();
    assertThat(choice(1, 1)).not().isChecked();
    assertThat(sco.locator("#quiz-1 :checked")).hasCount(3);
  }

  @Test
  @DisplayName("S0-14, S0-15 fail, see why, try again and pass; the best attempt is kept")
  void failAndPass() {
    visit.go("quiz-1");
    answer(false, false, true, false);
    FrameLocator sco = visit.sco();
    assertThat(sco.locator(".stoa-score")).hasText("25 of 100");
    assertThat(sco.locator(".stoa-result")).containsText("You need 60 of 100 to pass.");
    assertThat(sco.locator(".stoa-key")).hasCount(5);
    assertThat(sco.locator("#quiz-1_1 .stoa-feedback")).containsText("Count on your fingers.");
    assertEquals("25", visit.committed(runTime.core("score.raw")));
    assertEquals("incomplete", runTime.status(visit));

    tryAgain();
    answer(true, false, true, true);
    assertThat(sco.locator(".stoa-result")).containsText("Passed");
    assertThat(sco.locator(".stoa-score")).hasText("75 of 100");
    assertEquals("75", visit.committed(runTime.core("score.raw")));

    tryAgain();
    answer(false, false, false, true);
    assertThat(sco.locator(".stoa-result")).containsText("Your best result so far: 75 of 100.");
    assertEquals("75", visit.committed(runTime.core("score.raw")));
    assertThat(sco.locator("[data-status=quiz-1]")).hasText("Done");
    nextVisit();
    assertThat(visit.sco().locator("#quiz-1 [data-outcome]")).containsText("75 of 100");
  }

  @Test
  @DisplayName("an attempt is reported question by question, within the standard's forms")
  void interactions() {
    visit.go("quiz-1");
    choose(0, 0);
    choose(1, 0, 1);
    choose(2, 2);
    submit();
    submit();
    assertEquals(4, visit.lms("lms.interactions.length"));
    assertEquals(
        runTime.trueInteraction(),
        visit.lms("(({ time, timestamp, latency, ...rest }) => rest)(lms.interactions[0])"));
    assertEquals(runTime.choices(0, 1), visit.lms("lms.interactions[1]." + runTime.response()));
    assertEquals(
        runTime.choices(0, 2), visit.lms("lms.interactions[1]['correct_responses.0.pattern']"));
    assertEquals(runTime.wrong(), visit.lms("lms.interactions[1].result"));
    assertEquals(false, visit.lms("'" + runTime.response() + "' in lms.interactions[3]"));
    assertEquals(4, visit.lms("JSON.parse(localStorage.getItem('interactions')).length"));

    tryAgain();
    answer(true, false, true, true);
    assertEquals(8, visit.lms("lms.interactions.length"), "one after the other, none overwritten");
  }

  @Test
  @DisplayName("everything done: passed, and never less again")
  void complete() {
    visit.go("lecture-1");
    play(5.5);
    visit.go("lecture-2");
    assertThat(visit.sco().locator("[data-status=lecture-2]")).hasText("Done");
    visit.go("quiz-1");
    answer(true, false, true, true);
    assertEquals("passed", runTime.status(visit));
    visit.player("location.hash = '_outline'");
    assertThat(visit.sco().locator("[data-complete]")).isVisible();
    assertThat(visit.sco().locator("[data-next]")).isHidden();
    assertThat(visit.sco().locator("[data-progress] p")).hasText("3 of 3 done");

    nextVisit();
    visit.go("quiz-1");
    answer(false, false, false, true);
    assertEquals("passed", runTime.status(visit));
  }

  @Test
  @DisplayName("the session ends once, after the last commit, and nothing comes after it")
  void finish() {
    visit.go("lecture-1");
    visit.lms("document.querySelector('iframe').src = 'about:blank'");
    visit.page().waitForCondition(() -> log().contains(runTime.end() + " "));
    List<?> log = log();
    assertEquals(runTime.end() + " ", log.get(log.size() - 1));
    assertEquals(runTime.function("Commit "), log.get(log.size() - 2));
    assertEquals(1, log.stream().filter((runTime.end() + " ")::equals).count());
    assertEquals(1, log.stream().filter(runTime.function("Initialize ")::equals).count());
    assertTrue(
        String.valueOf(visit.committed(runTime.core("session_time")))
            .matches("0000:00:\\d\\d\\.\\d\\d|PT0H0M\\d{1,2}\\.\\d\\dS"));
  }

  @Test
  @DisplayName("a frame that is removed without warning, and an LMS that can't be reached any more")
  void frameRemoved() {
    visit.go("quiz-1");
    choose(0, 0);
    choose(2, 2);
    visit.lms("lms.gone = true; document.querySelector('iframe').remove()");

    nextVisit();

    assertThat(choice(0, 0)).isChecked();
    assertThat(choice(2, 2)).isChecked();
  }

  @Test
  @DisplayName("a pause of the video is committed, without anything else happening")
  void pauseIsCommitted() {
    visit.go("lecture-1");
    play(3);
    visit.lms("lms.gone = true; document.querySelector('iframe').remove()");

    nextVisit();

    double second = number(visit.player("document.querySelector('video').currentTime"));
    assertTrue(second >= 2 && second <= 3, "at second " + second);
  }

  @Test
  @DisplayName("an LMS that refuses a commit is asked again, and the learner is told meanwhile")
  void refusedCommit() {
    visit.go("quiz-1");
    visit.lms("lms.refuseCommits = true");
    choose(0, 0);
    assertThat(visit.sco().locator("[data-notice]")).containsText("not saved yet");
    Object before = visit.committed("cmi.suspend_data");
    visit.lms("lms.refuseCommits = false");
    visit
        .page()
        .waitForCondition(
            () -> !String.valueOf(visit.committed("cmi.suspend_data")).equals(before));
    assertThat(visit.sco().locator("[data-notice]")).isHidden();
  }

  @Test
  @DisplayName("an LMS without interactions loses nothing else")
  void withoutInteractions() {
    visit = lms.strict(CHROMIUM.newContext(), "?interactions=off");
    visit.go("quiz-1");
    answer(true, false, true, true);
    assertEquals("75", visit.committed(runTime.core("score.raw")));
    assertThat(visit.sco().locator("[data-notice]")).isHidden();
  }

  @Test
  @DisplayName("an LMS that refuses one value keeps the others, and the learner is told")
  void refusedValue() {
    visit = lms.strict(CHROMIUM.newContext(), "?refused=" + runTime.core("score.max"));
    visit.go("quiz-1");
    answer(true, false, true, true);
    assertEquals("75", visit.committed(runTime.core("score.raw")));
    assertThat(visit.sco().locator("[data-notice]")).containsText("not saved yet");
  }

  @Test
  @DisplayName("what can't be read is never overwritten")
  void unreadable() {
    visit.go("quiz-1");
    choose(0, 0);
    Object before = visit.committed("cmi.suspend_data");
    visit.close();
    visit = lms.strict(learner, "?unreadable=cmi.suspend_data");
    assertThat(visit.sco().locator("[data-notice]")).containsText("nothing is recorded now");
    visit.go("quiz-1");
    choose(0, 1);
    assertEquals(before, visit.committed("cmi.suspend_data"));
  }

  @Test
  @DisplayName("a review records nothing")
  void review() {
    visit = lms.strict(CHROMIUM.newContext(), "?mode=review");
    assertThat(visit.sco().locator("[data-notice]")).containsText("nothing is recorded");
    visit.go("quiz-1");
    answer(true, false, true, true);
    assertThat(visit.sco().locator(".stoa-score")).hasText("75 of 100");
    assertEquals(0, visit.lms("lms.log.filter(call => call.includes('SetValue')).length"));
  }

  @Test
  @DisplayName("without a run-time the page works, and says that it records nothing")
  void noRuntime() {
    Page page = learner.newPage();
    page.navigate(lms.packageUrl());
    assertThat(page.locator("[data-notice]")).containsText("not recorded");
    page.locator("[data-next]").click();
    assertThat(page.locator("#lecture-1")).isVisible();
    assertThat(page.locator("#lecture-1 h1")).isFocused();
    page.goBack();
    assertThat(page.locator("#_outline")).isVisible();
    assertThat(page.locator("#lecture-1")).isHidden();
    assertThat(page).hasTitle("Small things");
  }

  private void nextVisit() {
    List<?> refused = (List<?>) visit.lms("lms.violations");
    assertEquals(List.of(), refused);
    visit.close();
    visit = lms.strict(learner);
  }

  private void play(double second) {
    Playing.until(visit, second);
  }

  private Locator choice(int question, int choice) {
    return Quiz.choice(visit, question, choice);
  }

  private void choose(int question, int... choices) {
    Quiz.choose(visit, question, choices);
  }

  private void answer(boolean first, boolean second, boolean third, boolean fourth) {
    Quiz.answer(visit, first, second, third, fourth);
  }

  private void submit() {
    Quiz.submit(visit);
  }

  private void tryAgain() {
    Quiz.again(visit);
  }

  private List<?> log() {
    return (List<?>) visit.lms("lms.log");
  }

  private static double number(Object value) {
    return ((Number) value).doubleValue();
  }
}

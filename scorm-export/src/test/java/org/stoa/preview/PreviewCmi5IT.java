package org.stoa.preview;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.stoa.testing.Chromium;

/** An author plays her programme as cmi5, and sees what the record store is told. */
class PreviewCmi5IT {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private final Desk desk;

  PreviewCmi5IT(@TempDir Path folder) throws IOException {
    desk = new Desk(folder, CHROMIUM.newPage());
  }

  @BeforeEach
  void plays() {
    assertThat(desk.sco().locator("#_outline")).isVisible();
    desk.play("cmi5");
    assertThat(desk.sco().locator("#_outline")).isVisible();
    assertThat(desk.part("calls")).containsText("POST statements: initialized → 200");
  }

  @AfterEach
  void close() {
    desk.close();
    // A browser tells of every request that isn't answered with what was asked for.
    desk.errors().removeIf(error -> error.contains("Failed to load resource"));
    desk.errors().removeIf(error -> error.contains("worker"));
    assertEquals(List.of(), desk.errors());
  }

  private void answerRightly() {
    desk.go("quiz-1");
    desk.choice(0, 0).check();
    desk.choice(1, 0).check();
    desk.choice(1, 2).check();
    desk.choice(2, 2).check();
    desk.choice(3, 1).check();
    desk.sco().locator("#quiz-1 form .stoa-primary").click();
  }

  @Test
  @DisplayName("the requests are listed as they happen, and what is known in the words of SCORM")
  void requests() {
    List<String> calls = desk.calls();
    assertTrue(calls.get(0).startsWith("Opened, "), calls.get(0));
    assertEquals("POST fetch → 200", calls.get(1).strip());
    assertThat(desk.part("calls")).containsText("GET activities/state: LMS.LaunchData → 200");
    assertThat(desk.part("calls"))
        .containsText(
            "GET agents/profile: cmi5LearnerPreferences → 404 There is no such document.");
    assertThat(desk.part("lms")).isVisible();
    assertThat(desk.part("note")).isHidden();
    assertThat(desk.standing("Status")).hasText("In progress");
    assertThat(desk.standing("Score")).hasText("none yet");
    answerRightly();
    assertThat(desk.part("calls"))
        .containsText("POST statements: answered, answered, answered, answered, scored");
    assertThat(desk.part("calls").locator("li:has-text('PUT activities/state: stoa (')").last())
        .containsText("→ 204");
    assertThat(desk.standing("Kept for the next visit")).containsText("characters");
    assertThat(desk.standing("Against the standard")).hasText("nothing");
    desk.part("writes").check();
    assertThat(desk.part("calls").locator("li:has-text('GET ')").first()).isHidden();
    assertThat(desk.part("calls").locator("li:has-text('POST fetch')").first()).isHidden();
    assertThat(desk.part("calls").locator("li:has-text('PUT ')").first()).isVisible();
  }

  @Test
  @DisplayName("what cmi5 forbids is refused, listed with its requirement, and counted")
  void violation() {
    desk.page()
        .frames()
        .get(1)
        .evaluate(
            """
            () => {
              const key = Object.keys(sessionStorage).find((it) => it.startsWith("stoa http"));
              const { token } = JSON.parse(sessionStorage.getItem(key));
              return fetch("/xapi/statements", {
                method: "POST",
                headers: { Authorization: `Basic ${token}`, "X-Experience-API-Version": "1.0.3" },
                body: JSON.stringify({ verb: { id: "http://adlnet.gov/expapi/verbs/voided" } }),
              });
            }
            """);
    assertThat(desk.part("calls").locator("li").last())
        .containsText("cmi5 7.0.0.0-5: a unit voids nothing");
    assertThat(desk.part("calls").locator("li").last())
        .containsText("POST statements: voided → 400");
    assertThat(desk.standing("Against the standard")).hasText("1 call");
    desk.button("Close and reopen").click();
    assertThat(desk.standing("Against the standard")).hasText("nothing");
  }

  @Test
  @DisplayName("closed and reopened is another session; begun afresh, another learner")
  void reopen() {
    desk.go("quiz-1");
    desk.choice(1, 2).check();
    desk.button("Close and reopen").click();
    assertThat(desk.sco().locator("#quiz-1")).isVisible();
    assertThat(desk.choice(1, 2)).isChecked();
    assertThat(desk.part("calls").locator("li:has-text('statements: initialized')")).hasCount(2);
    String calls = String.join("\n", desk.calls());
    assertTrue(
        calls.indexOf("terminated") < calls.indexOf("Closed and reopened")
            && calls.indexOf("Closed and reopened") < calls.lastIndexOf("initialized"),
        calls);
    assertFalse(calls.contains("The session is over"), calls);

    desk.button("Start afresh").click();
    assertThat(desk.sco().locator("#_outline")).isVisible();
    assertThat(desk.part("calls")).containsText("initialized → 200");
    assertThat(desk.sco().locator("#quiz-1 :checked")).hasCount(0);
    assertFalse(String.join("\n", desk.calls()).contains("terminated"));
    assertTrue(desk.calls().get(0).startsWith("Started afresh, "), desk.calls().get(0));
  }

  @Test
  @DisplayName("what is saved plays where the learner was, also when the page is loaded again")
  void save() throws IOException {
    desk.go("quiz-1");
    desk.choice(0, 1).check();
    desk.change("quiz-1.md", "Two and two", "Three and one");
    assertThat(desk.sco().locator("#quiz-1 fieldset").first()).containsText("Three and one");
    assertThat(desk.sco().locator("#quiz-1")).isVisible();
    desk.go("lecture-2");
    desk.change("lecture-2.md", "\n\n", "\n\nThis is new.\n\n");
    assertThat(desk.sco().locator("#lecture-2")).containsText("This is new.");
    assertThat(desk.sco().locator("#lecture-2")).isVisible();

    desk.page().reload();
    assertThat(desk.sco().locator("#lecture-2")).isVisible();
    assertThat(desk.standing("Status")).hasText("In progress");
    assertThat(desk.standing("Against the standard")).hasText("nothing");
  }

  @Test
  @DisplayName("completed, passed, satisfied and 100 of 100 are shown as soon as they are said")
  void satisfied() throws IOException {
    desk.change(
        "programme.yaml",
        "      - {id: lecture-1, kind: resource, page: lecture-1.md, watch: 50%,"
            + " title: {en: A video, ko: 동영상}}\n",
        "");
    assertThat(desk.part("news")).containsText("It plays anew.");
    assertThat(desk.sco().locator("#_outline")).isVisible();
    desk.go("lecture-2");
    answerRightly();
    assertThat(desk.standing("Status")).hasText("Completed, Passed, Satisfied");
    assertThat(desk.standing("Score")).hasText("100 of 100");
    assertThat(desk.part("calls")).containsText("completed, passed");
  }

  @Test
  @DisplayName("another format has another learner, and hears nothing of this one's goodbye")
  void otherFormat() {
    desk.play("SCORM 1.2");
    assertThat(desk.part("calls")).containsText("LMSInitialize");
    assertFalse(String.join("\n", desk.calls()).contains("statements"));
    assertThat(desk.standing("Goes on at")).isVisible();
    desk.page().goBack();
    assertThat(desk.part("calls")).containsText("POST statements: initialized → 200");
    assertThat(desk.standing("Goes on at")).hasCount(0);
    assertFalse(String.join("\n", desk.calls()).contains("LMSInitialize"));
  }
}

package org.stoa.preview;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.stoa.scorm.PackageFormat;
import org.stoa.scorm.format.PackageFormats;
import org.stoa.testing.Chromium;

/** An author's hour: she looks, tries, saves, breaks and mends. */
class PreviewIT {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private final Desk desk;

  PreviewIT(@TempDir Path folder) throws IOException {
    desk = new Desk(folder, CHROMIUM.newPage());
  }

  @BeforeEach
  void plays() {
    assertThat(desk.sco().locator("#_outline")).isVisible();
  }

  @AfterEach
  void close() {
    desk.close();
    // The browser says that the pages mustn't install a worker, which is as it should be.
    desk.errors().removeIf(error -> error.contains("worker"));
    assertEquals(List.of(), desk.errors());
  }

  @Test
  @DisplayName("every format there is can be chosen, and the first that an LMS plays is shown")
  void formats() {
    assertEquals(
        PackageFormats.all().stream().map(PackageFormat::title).toList(),
        desk.page().locator("nav a").allInnerTexts());
    assertThat(desk.page().locator("nav [aria-current=page]")).hasText("SCORM 1.2");
    assertThat(desk.page()).hasTitle("Small things – Preview");
  }

  @Test
  @DisplayName("the calls of the package are listed as they happen, with answers and errors")
  void calls() {
    assertThat(desk.part("calls")).containsText("LMSCommit(\"\") → \"true\" error 0");
    assertTrue(desk.calls().get(0).startsWith("Opened, "), desk.calls().get(0));
    assertEquals("LMSInitialize(\"\") → \"true\" error 0", desk.calls().get(1));
    assertThat(desk.part("calls"))
        .containsText("LMSSetValue(\"cmi.core.lesson_status\", \"incomplete\") → \"true\" error 0");
    assertThat(desk.standing("Status")).hasText("In progress");
    assertThat(desk.standing("Score")).hasText("none yet");

    desk.go("quiz-1");
    desk.choice(0, 0).check();
    desk.choice(2, 2).check();
    desk.sco().locator("#quiz-1 form .stoa-primary").click();
    desk.sco().locator("#quiz-1 form .stoa-primary").click();
    assertThat(desk.part("calls")).containsText("cmi.interactions.3.id");
    assertThat(desk.standing("Score")).hasText("50 of 100");
    assertThat(desk.standing("Goes on at")).hasText("Quiz");
    assertThat(desk.standing("Against the standard")).hasText("nothing");
  }

  @Test
  @DisplayName("a call against the standard is shown with its error, and why")
  void violation() {
    assertThat(desk.part("calls")).containsText("LMSCommit");
    desk.page().frames().get(1).evaluate("parent.API.LMSSetValue('cmi.core.student_id', 'me')");
    assertThat(desk.part("calls").locator("li").last())
        .hasText(
            "LMSSetValue(\"cmi.core.student_id\", \"me\") → \"false\""
                + " error 403: cmi.core.student_id is read-only");
    desk.go("lecture-2");
    assertThat(desk.standing("Against the standard")).hasText("1 call");
  }

  @Test
  @DisplayName("the list can be narrowed to what is written")
  void onlyWrites() {
    Object read = "li:has-text('LMSGetValue')";
    assertThat(desk.part("calls").locator(read.toString()).first()).isVisible();
    desk.part("writes").check();
    assertThat(desk.part("calls").locator(read.toString()).first()).isHidden();
    assertThat(desk.part("calls").locator("li:has-text('LMSSetValue')").first()).isVisible();
  }

  @Test
  @DisplayName("closed and reopened, the package goes on; begun afresh, it knows nothing")
  void reopen() {
    desk.go("quiz-1");
    desk.choice(1, 2).check();
    desk.button("Close and reopen").click();
    assertThat(desk.sco().locator("#quiz-1")).isVisible();
    assertThat(desk.choice(1, 2)).isChecked();
    assertThat(desk.part("calls")).containsText("LMSFinish(\"\") → \"true\" error 0");
    String calls = String.join("\n", desk.calls());
    assertTrue(
        calls.lastIndexOf("LMSInitialize") > calls.lastIndexOf("Closed and reopened")
            && calls.lastIndexOf("Closed and reopened") > calls.indexOf("LMSFinish"),
        calls);

    desk.button("Start afresh").click();
    assertThat(desk.sco().locator("#_outline")).isVisible();
    assertThat(desk.sco().locator("#quiz-1 :checked")).hasCount(0);
    assertFalse(String.join("\n", desk.calls()).contains("LMSFinish"));
  }

  @Test
  @DisplayName("each format has its own run-time and its own learner")
  void otherFormat() {
    desk.go("quiz-1");
    desk.choice(0, 0).check();
    desk.play("SCORM 2004 4th Edition");
    assertThat(desk.sco().locator("#_outline")).isVisible();
    assertThat(desk.part("calls")).containsText("Initialize(\"\") → \"true\" error 0");
    assertThat(desk.part("calls"))
        .containsText("GetValue(\"cmi.location\") → \"\" error 403: no value yet");
    assertEquals("undefined", desk.page().evaluate("typeof window.API"));
    assertThat(desk.standing("Status")).hasText("In progress");
    assertThat(desk.standing("Against the standard")).hasText("nothing");

    desk.page().goBack();
    assertThat(desk.choice(0, 0)).isChecked();
    desk.page().reload();
    assertThat(desk.choice(0, 0)).isChecked();
  }

  @Test
  @DisplayName("web pages play without an LMS, and can be begun afresh too")
  void webPages() {
    desk.play("Web pages");
    assertThat(desk.part("note")).containsText("without an LMS");
    assertThat(desk.part("lms")).isHidden();
    desk.go("quiz-1");
    desk.choice(0, 1).check();
    desk.button("Close and reopen").click();
    assertThat(desk.choice(0, 1)).isChecked();
    desk.button("Start afresh").click();
    assertThat(desk.sco().locator("#_outline")).isVisible();
    assertThat(desk.sco().locator("#quiz-1 :checked")).hasCount(0);
    assertEquals(
        0,
        desk.page()
            .frames()
            .get(1)
            .evaluate("navigator.serviceWorker.getRegistrations().then(all => all.length)"));
  }

  @Test
  @DisplayName("of what isn't played the files are there, and what it loses")
  void cartridge() {
    desk.play("IMS Common Cartridge");
    assertThat(desk.part("note")).containsText("Nothing plays in this package");
    assertThat(desk.page().locator("iframe")).isHidden();
    assertThat(desk.part("files").getByText("imsmanifest.xml")).isVisible();
    assertThat(desk.part("warnings")).containsText("to know about this package");
  }

  @Test
  @DisplayName("what is saved plays at once, where the learner was, with what she had")
  void save() throws IOException {
    desk.go("quiz-1");
    desk.choice(0, 1).check();
    desk.change("quiz-1.md", "Two and two", "Three and one");
    assertThat(desk.sco().locator("#quiz-1 fieldset").first()).containsText("Three and one");
    assertThat(desk.part("news")).hasText("Saved: quiz-1.md. It plays anew.");
    assertThat(desk.sco().locator("#quiz-1")).isVisible();

    desk.go("lecture-2");
    desk.change("lecture-2.md", "\n\n", "\n\nThis is new.\n\n");
    assertThat(desk.sco().locator("#lecture-2")).containsText("This is new.");
    assertThat(desk.sco().locator("#lecture-2")).isVisible();
  }

  @Test
  @DisplayName("a broken file is shown with place, line and mend, and plays when it is mended")
  void breakAndMend() throws IOException {
    desk.go("quiz-1");
    desk.choice(0, 1).check();
    desk.change("programme.yaml", "page: lecture-2.md", "page: lecture-two.md");
    Page page = desk.page();
    assertThat(desk.part("problems-title")).hasText("1 error");
    assertThat(desk.part("problem-list")).containsText("programme.yaml:10:47");
    assertThat(desk.part("problem-list")).containsText("error FILE_MISSING");
    assertThat(desk.part("problem-list")).containsText("There is no file \"lecture-two.md\".");
    assertThat(desk.part("problem-list").locator("mark")).containsText("lecture-two.md");
    assertThat(desk.part("news")).hasText("Saved: programme.yaml. It can't be played like this.");
    assertThat(page.locator("iframe")).hasCount(0);

    desk.change("programme.yaml", "page: lecture-two.md", "page: lecture-2.md");
    assertThat(desk.choice(0, 1)).isChecked();
    assertThat(desk.part("problems")).isHidden();
  }

  @Test
  @DisplayName("a page that waits says when the preview has ended")
  void ended() {
    desk.close();
    assertThat(desk.part("news")).containsText("The preview has ended.");
    desk.errors().removeIf(error -> error.contains("ERR_"));
  }

  @Test
  @DisplayName("the keyboard reaches everything")
  void keyboard() {
    Locator formats = desk.page().locator("nav a");
    assertThat(formats).hasCount(PackageFormats.all().size());
    formats.first().focus();
    for (int next = 1; next < formats.count(); next++) {
      desk.page().keyboard().press("Tab");
      assertThat(formats.nth(next)).isFocused();
    }
    desk.page().keyboard().press("Tab");
    assertThat(desk.button("Close and reopen")).isFocused();
    desk.page().keyboard().press("Enter");
    assertThat(desk.part("calls")).containsText("Closed and reopened");
    desk.page().keyboard().press("Tab");
    desk.page().keyboard().press("Tab");
    assertThat(desk.button("As on a phone")).isFocused();
    desk.page().keyboard().press("Space");
    assertEquals(392.0, desk.page().locator("iframe").boundingBox().width);
  }
}

package org.stoa.examples.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.stoa.examples.campus.Campus;
import org.stoa.examples.campus.CampusSettings;
import org.stoa.examples.campus.Mode;
import org.stoa.examples.campus.course.Person;

/** Somebody in front of a browser who visits the campus. */
final class Guest {

  /** A Tuesday: in the second week of the demonstration's edition, whatever day it is today. */
  private static final Instant A_TUESDAY = Instant.parse("2026-03-10T14:00:00Z");

  private final URI campus;
  private final Page page;

  Guest(Demo demo, BrowserContext browser) {
    this(demo.campus(), browser);
  }

  Guest(Campus campus, BrowserContext browser) {
    this.campus = campus.address();
    this.page = browser.newPage();
  }

  /** A clock that goes, and begins on the same day in every run. */
  static Clock clock() {
    return Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), A_TUESDAY));
  }

  /** A campus with these manners, on any free port, by that clock. */
  static CampusSettings campus(Mode mode) {
    return CampusSettings.onPort(0).in(mode).with(clock());
  }

  Page page() {
    return page;
  }

  /** Opens a page of the campus. */
  void visit(String path) {
    page.navigate(campus.resolve(path).toString());
  }

  /** Chooses who to be; the course opens. */
  void be(Person person) {
    visit("/");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(person.name())).click();
    assertThat(page.locator("#me")).hasText(person.name());
  }

  /** Opens an activity of the course; the tool appears in its frame. */
  void open(String activity) {
    visit("/course/1");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(activity).setExact(true))
        .click();
  }

  /** What stands in the frame. */
  FrameLocator tool() {
    return page.frameLocator("#tool");
  }

  /** The frame itself, for what a script has to ask there. */
  Frame frame() {
    return page.mainFrame().childFrames().get(0);
  }

  /** Loads the page in the frame anew. */
  void reloadFrame() {
    frame().evaluate("() => { window.isOld = true; location.reload(); }");
    frame().waitForFunction("() => !window.isOld && document.readyState === 'complete'");
  }

  Locator link(String name) {
    return tool()
        .getByRole(AriaRole.LINK, new FrameLocator.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator button(String name) {
    return tool()
        .getByRole(
            AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName(name).setExact(true));
  }

  /** The box before an activity, where content is chosen. */
  Locator choose(String activity) {
    return tool().locator("input[name=item][value$='/" + activity + "']");
  }

  /** The heading of the first rank in the tool. */
  Locator heading() {
    return tool().locator("h1");
  }

  /** The one next step that the programme's page offers. */
  Locator nextStep() {
    return tool().locator(".stoa-step");
  }

  /** The card of an activity on the programme's page, also where its week is done and folded. */
  Locator card(String activity) {
    Locator title =
        tool()
            .getByRole(
                AriaRole.LINK,
                new FrameLocator.GetByRoleOptions()
                    .setName(activity)
                    .setExact(true)
                    .setIncludeHidden(true));
    return tool().locator(".stoa-card").filter(new Locator.FilterOptions().setHas(title));
  }

  /** How an award stands, on the programme's page. */
  Locator award(String title) {
    return tool().locator("[data-award]").filter(new Locator.FilterOptions().setHasText(title));
  }

  /** From an activity back to the programme. */
  void backToProgramme() {
    link("← Caring Cities").click();
    assertThat(heading()).hasText("Caring Cities");
  }

  /** Looks at the grades until the text stands there: a grade takes a moment to arrive. */
  void awaitGrade(String selector, String words) {
    Instant end = Instant.now().plusSeconds(20);
    Locator grade = page.locator(selector).filter(new Locator.FilterOptions().setHasText(words));
    visit("/course/1/grades");
    while (grade.count() == 0 && Instant.now().isBefore(end)) {
      page.waitForTimeout(250);
      page.reload();
    }
    assertThat(page.locator(selector)).containsText(words);
  }
}

package org.stoa.tool.manager;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.lti.testing.TestPlatform;
import org.stoa.tool.testing.Browser;
import org.stoa.tool.testing.Browser.Page;
import org.stoa.tool.testing.RunningTool;
import org.stoa.tool.testing.SampleProgramme;
import org.stoa.tool.testing.VisitedTool;
import org.stoa.tool.testing.Visits;

class MakingTest extends VisitedTool {

  private static final String HERE = "/office/editions";
  private static final String MONDAY =
      HERE + "?template=sample%2Fspring&first=2026-09-07&title=Autumn+run";

  private Browser marek() throws Exception {
    return visits.arrived(Visits.as("marek", "institution/person#Administrator"));
  }

  private static Map<String, String> form(Page page, String... changes) {
    Map<String, String> form =
        new HashMap<>(
            Map.of(
                "csrf", page.csrf(),
                "template", "sample/spring",
                "first", "2026-09-07",
                "id", "autumn",
                "title", "Autumn run"));
    for (int i = 0; i < changes.length; i += 2) {
      form.put(changes[i], changes[i + 1]);
    }
    return form;
  }

  @Test
  @DisplayName("The office lists the editions in numbers, and counts nobody twice")
  void home() throws Exception {
    visits.arrived(Visits.as("ana", "membership#Learner"));
    visits.arrived(Visits.as("ana", "membership#Learner"));
    visits.arrived(Visits.as("franca", "membership#Instructor"));
    Page office = marek().get("/office");
    office.shows("spring", "2 Mar 2026 to 20 Mar 2026", "No limit", "data-label=\"People\">1<");
  }

  @Test
  @DisplayName("The calendar of a first day is shown before anything is kept")
  void preview() throws Exception {
    Browser marek = marek();
    Page preview = marek.get(MONDAY);
    preview.shows("7 Sep 2026 to 25 Sep 2026", "Mon 7 Sep, 09:00", "Wed 16 Sep", "Autumn run");
    preview.hides("another day of the week");
    marek.get("/office").hides("Autumn run");
    marek.get(MONDAY.replace("-07", "-08")).shows("written for a Monday", "is a Tuesday");
  }

  @Test
  @DisplayName("A day alone is enough: the id is the day, and the title the month")
  void dayAlone() throws Exception {
    Page preview = marek().get(HERE + "?template=sample%2Fspring&first=2026-09-07");
    preview.shows("value=\"September 2026\"", "value=\"2026-09-07\"", "Make this edition");
  }

  @Test
  @DisplayName("An edition that is made is offered at once, on every node, and launches lead to it")
  void made() throws Exception {
    Browser marek = marek();
    try (RunningTool second =
        new RunningTool(visits.databaseUrl, SampleProgramme.in(folder), visits.clock)) {
      Page done = marek.submit(HERE, form(marek.get(HERE)));
      assertEquals("/office/sample/autumn", done.header("Location"), done::text);
      Browser there = new Browser(second.address());
      Page launched =
          there.launch(
              visits.platform,
              visits.clock.instant(),
              claims -> {
                Visits.as("marek", "institution/person#Administrator").accept(claims);
                claims.put(TestPlatform.LTI + "custom", Map.of("edition", "autumn"));
                claims.put(TestPlatform.LTI + "target_link_uri", second.address() + "/");
              });
      assertEquals(303, launched.status(), launched::text);
      there.get("/office").shows("Autumn run", "7 Sep 2026 to 25 Sep 2026");
    }
  }

  @Test
  @DisplayName("A link that names no edition means the one that it meant before another was made")
  void linksStay() throws Exception {
    Browser marek = marek();
    marek.submit(HERE, form(marek.get(HERE), "first", "2026-02-23"));
    Page programme = visits.arrived(Visits.as("ana", "membership#Learner")).get("/");
    programme.shows("11 Mar");
    programme.hides("4 Mar");
  }

  @Test
  @DisplayName("What is wrong with an edition is told field by field, and nothing is kept")
  void wrong() throws Exception {
    Browser marek = marek();
    Page page = marek.get(HERE);
    Page wrong =
        marek.submit(
            HERE,
            form(
                page,
                "template",
                "sample/none",
                "first",
                "soon",
                "id",
                "a b",
                "title",
                "x".repeat(201)));
    assertEquals(422, wrong.status());
    wrong.shows(
        "one of the programmes", "such as 2027-03-01", "letters without accents", "200 char");
    Page taken = marek.submit(HERE, form(page, "id", "spring"));
    assertEquals(422, taken.status());
    taken.shows("with this short name already");
    assertEquals(303, marek.submit(HERE, form(page)).status());
    assertEquals(422, marek.submit(HERE, form(page, "title", "Another")).status());
    marek.get("/office").hides("Another");
  }
}

package org.stoa.tool.manager;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stoa.tool.catalogue.Catalogue;
import org.stoa.tool.testing.Browser;
import org.stoa.tool.testing.Browser.Page;
import org.stoa.tool.testing.Browser.Sent;
import org.stoa.tool.testing.SampleProgramme;
import org.stoa.tool.testing.Visits;

class AdmissionPagesTest {

  private static final String HERE = "/office/sample/spring";
  private static final String EDITION =
      """
      zone: Europe/Madrid
      period: 2026-04-06/2026-04-24
      seats: 1
      applications: {until: 2026-03-04, announced: 2026-W11, columns: {city: Which city is yours?}}
      select:
        require: {member: true}
        confirm: [profile]
        rank: [newcomer, applied]
        balance: {city: equal}
      """;

  private static final String LIST =
      """
      timestamp,email,name,member,Which city is yours?,newcomer
      2026-03-01T08:00:00Z,first@example.org,First Learner,yes,Seoul,no
      2026-03-01T09:00:00Z,newcomer@example.org,New Learner,yes,Seoul,yes
      2026-03-01T10:00:00Z,stranger@example.org,Other Learner,no,Lima,yes
      """;

  @TempDir Path folder = Path.of("");
  private Visits visits;
  private Browser marek;

  @BeforeEach
  void open() throws Exception {
    SampleProgramme.in(folder);
    Files.writeString(folder.resolve("editions/spring.yaml"), EDITION);
    visits = new Visits(Catalogue.read(folder));
    marek = visits.arrived(Visits.as("marek", "institution/person#Administrator"));
  }

  @AfterEach
  void close() {
    visits.close();
  }

  private Page post(String path, String... fields) throws Exception {
    Map<String, String> form = new HashMap<>(Map.of("csrf", marek.get("/office").csrf()));
    for (int i = 0; i < fields.length; i += 2) {
      form.put(fields[i], fields[i + 1]);
    }
    return marek.submit(path, form);
  }

  private Page upload(String list) throws Exception {
    return marek.upload(
        HERE + "/applications",
        Map.of("csrf", marek.get("/office").csrf()),
        List.of(new Sent("file", "list.csv", list.getBytes(StandardCharsets.UTF_8))));
  }

  private static String found(String pattern, Page page) {
    Matcher matcher = Pattern.compile(pattern).matcher(page.text());
    assertTrue(matcher.find(), () -> pattern + " in " + page.text());
    return matcher.group(1);
  }

  /** The address of the form, once it is open. */
  private String form() throws Exception {
    post(HERE + "/form", "open", "yes");
    return found("href=\"http[^\"]*(/apply/[^\"]+)\"", marek.get(HERE));
  }

  private static final Map<String, String> APPLICATION =
      Map.of(
          "name", "Ana Learner",
          "email", "ana@example.org",
          "a-member", "yes",
          "a-city", "Bogota",
          "experience", "NEWCOMER");

  private String applicant(String name) throws Exception {
    return found("href=\"([^\"]+)\">" + name, marek.get(HERE));
  }

  /** The address at which an applicant follows her application. */
  private String own(String name) throws Exception {
    return found("href=\"http[^\"]*(/application/[^\"]+)\"", marek.get(applicant(name)));
  }

  @Test
  @DisplayName("S0-03 S0-04 S0-05 A list becomes a proposal, in which everybody has a reason")
  void proposal() throws Exception {
    assertEquals(303, upload(LIST).status());
    Page page = marek.get(HERE);
    page.shows("New Learner", "Seat", "Waiting, number 1", "Refused");
    page.shows("Not eligible: member is no", "to confirm: profile");
    assertTrue(page.text().indexOf("New Learner") < page.text().indexOf("First Learner"));
    upload(LIST);
    marek.get(HERE).hides("applied 2 times");
    marek.get("/office").shows("data-label=\"Applicants\">3<", "To be decided");
  }

  @Test
  @DisplayName("A list with an error is told line by line, and nothing of it is taken")
  void errors() throws Exception {
    Page wrong = upload(LIST + "2026-03-01T11:00:00Z,,Nobody,yes,Lima,yes\n");
    assertEquals(422, wrong.status());
    wrong.shows("Nothing of this file was taken", "Line 5:", "needs an e-mail address");
    marek.get(HERE).shows("Nobody has applied yet");
    upload("").shows("Choose a file first");
  }

  @Test
  @DisplayName(
      "Whoever applies at the form is told that it has arrived, and at her own address alone")
  void openForm() throws Exception {
    Browser anybody = visits.browser();
    String form = form();
    anybody.get(form).shows("Which city is yours?", "earlier edition", "used to choose");
    Page sent = anybody.submit(form, APPLICATION);
    assertEquals(303, sent.status(), sent::text);
    anybody.follow(sent).shows("It has arrived", "Nothing is decided yet");
    marek.get(HERE).shows("Ana Learner", "ana@example.org");
    post(HERE + "/form", "close", "yes");
    anybody.get(form).shows("This form is closed");
    assertEquals(422, anybody.submit(form, APPLICATION).status());
    assertEquals(404, anybody.get("/apply/nothing").status());
    assertEquals(404, anybody.get("/application/nothing").status());
  }

  @Test
  @DisplayName(
      "A form that isn't filled in is shown again with what is missing, and what was written")
  void wrongForm() throws Exception {
    Browser anybody = visits.browser();
    String form = form();
    Page wrong =
        anybody.submit(
            form, Map.of("name", "<b>Ana</b>", "email", "no address", "a-city", "x".repeat(501)));
    assertEquals(422, wrong.status());
    wrong.shows("&lt;b>Ana", "write an e-mail address", "answer this, briefly");
    marek.get(HERE).shows("Nobody has applied yet");
  }

  @Test
  @DisplayName("S3-03 An application after the deadline is marked late, and isn't lost")
  void late() throws Exception {
    String form = form();
    visits.clock.pass(Duration.ofDays(3));
    marek = visits.arrived(Visits.as("marek", "institution/person#Administrator"));
    visits.browser().get(form).shows("marked late");
    Page own = visits.browser().submit(form, APPLICATION);
    visits.browser().follow(own).shows("It came after the deadline");
    marek.get(HERE).shows("Ana Learner", "late");
  }

  @Test
  @DisplayName("S3-07 A week that was promised is said as a week")
  void week() throws Exception {
    marek
        .get(HERE)
        .shows("Outcome announced: the week of 9 Mar 2026", "Applications until 4 Mar 2026");
  }

  @Test
  @DisplayName("A decision needs a reason, binds the proposal, and stays with who made it")
  void decide() throws Exception {
    upload(LIST);
    String first = applicant("First Learner");
    Page without = post(first, "act", "admit");
    assertEquals(422, without.status());
    without.shows("Write a reason");
    assertEquals(422, post(first, "act", "promote", "reason", "Why not").status());
    assertEquals(303, post(first, "act", "admit", "reason", "Leads the network").status());
    marek.get(HERE).shows("Leads the network");
    post(applicant("New Learner"), "act", "admit", "reason", "Both are needed");
    marek.get(HERE).shows("People have given 1 more seats than there are");
    post(first, "act", "refuse", "reason", "Changed our mind");
    marek.get(first).shows("Leads the network", "Changed our mind", "Give a seat");
    Page table = marek.get(HERE + "/decisions.csv");
    table.shows("admit,first@example.org,Leads the network,", "refuse,first@example.org");
  }

  @Test
  @DisplayName("S1-18 Who doesn't fit by a person's judgement gets no seat, and the next one does")
  void confirm() throws Exception {
    upload(LIST);
    post(applicant("New Learner"), "act", "unfit:profile", "reason", "Another field");
    Page page = marek.get(HERE);
    page.shows("found that profile does not fit");
    assertTrue(page.text().indexOf("First Learner") < page.text().indexOf("New Learner"));
    post(applicant("First Learner"), "act", "fits:profile", "reason", "Saw the city's plan");
    assertEquals(
        422, post(applicant("First Learner"), "act", "fits:height", "reason", "x").status());
  }

  @Test
  @DisplayName("S3-05 What the balanced answers came to is shown beside what they should be")
  void balance() throws Exception {
    upload(LIST);
    marek.get(HERE).shows("city: Seoul", "Should be");
  }

  @Test
  @DisplayName(
      "Publishing needs a reason and tells everybody; a seat that is given up goes to the next")
  void publish() throws Exception {
    upload(LIST);
    String seated = own("New Learner");
    String waiting = own("First Learner");
    String refused = own("Other Learner");
    Browser anybody = visits.browser();
    anybody.get(seated).shows("Nothing is decided yet");
    assertEquals(422, post(HERE + "/publication").status());
    assertEquals(303, post(HERE + "/publication", "reason", "The committee met").status());
    anybody.get(seated).shows("You have a seat");
    anybody.get(waiting).shows("On the waiting list", "You are number 1");
    anybody.get(refused).shows("No seat", "member is no");
    anybody.get(refused).hides("Give it up");
    assertEquals(303, anybody.submit(seated, Map.of()).status());
    anybody.get(seated).shows("Given up");
    anybody.get(waiting).shows("You have a seat");
    marek.get("/office").shows("Published");
  }

  @Test
  @DisplayName("What people wrote about an applicant isn't shown to her")
  void internal() throws Exception {
    upload(LIST);
    post(applicant("First Learner"), "act", "refuse", "reason", "The mayor asked us to");
    post(HERE + "/publication", "reason", "The committee met");
    Page page = visits.browser().get(own("First Learner"));
    page.shows("No seat");
    page.hides("mayor", "committee");
  }

  @Test
  @DisplayName("Who applies under somebody else's address learns nothing of what she gets")
  void impostor() throws Exception {
    String form = form();
    Browser anybody = visits.browser();
    Page hers = anybody.submit(form, APPLICATION);
    Page another = anybody.submit(form, APPLICATION);
    assertNotEquals(hers.header("Location"), another.header("Location"));
    post(HERE + "/publication", "reason", "The committee met");
    anybody.follow(hers).shows("You have a seat");
    anybody.follow(another).shows("at the address that was given for that one");
    anybody.follow(another).hides("You have a seat", "Give it up");
    anybody.submit(another.header("Location"), Map.of());
    anybody.follow(hers).shows("You have a seat");
    marek.get(HERE).shows("applied 2 times");
  }

  @Test
  @DisplayName("The table of applications has what became of each, and its own address")
  void table() throws Exception {
    upload(LIST.replace("New Learner", "=HYPERLINK(1)"));
    Page table = marek.get(HERE + "/applications.csv");
    table.shows("email,name,applied,late,standing,number,why,member,city,address");
    table.shows(
        "newcomer@example.org,'=HYPERLINK(1),2026-03-01T09:00:00Z,no,seat,,", "/application/");
  }
}

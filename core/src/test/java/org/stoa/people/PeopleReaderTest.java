package org.stoa.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stoa.problem.Problem;
import org.stoa.problem.Problems;
import org.stoa.programme.CohortId;
import org.stoa.programme.Edition;
import org.stoa.programme.EditionId;
import org.stoa.programme.Localised;
import org.stoa.programme.Period;
import org.stoa.programme.Programme;
import org.stoa.programme.ProgrammeId;
import org.stoa.programme.RoleId;
import org.stoa.source.SourceLine;
import org.stoa.source.SourceText;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Authority;
import org.stoa.statement.EnrolmentId;
import org.stoa.statement.Interval;
import org.stoa.statement.Mode;
import org.stoa.statement.Result;
import org.stoa.statement.Statement;
import org.stoa.table.Sheet;
import org.stoa.xapi.Course;
import org.stoa.xapi.StatementReader;
import org.stoa.xapi.StatementWriter;

class PeopleReaderTest {

  private final Problems problems = new Problems();

  @Test
  @DisplayName("a name and an e-mail address are enough; the address is then the id")
  void simplest() {
    Participant ana = people("Name,E-mail\nAna Ferri, Ana@Example.org \n").get(0);
    assertEquals("ana@example.org", ana.id());
    assertEquals(Set.of(new EmailAddress("ana@example.org")), ana.emails());
  }

  @Test
  @DisplayName("roles with terms, mode, cohort and what else is known")
  void everything() {
    Participant ana =
        people(
                "id;name;e-mail;roles;mode;cohort;city;country/region;gender;registrant id\n"
                    + "p-1;Ana;\"a@x.org; b@x.org\";\"mayor 2023-07-01/2025-06-30; speaker\";"
                    + "on-site;inclusion;Bari;Italy;f;r-9\n")
            .get(0);
    assertEquals("p-1", ana.id());
    assertEquals(2, ana.emails().size());
    assertTrue(ana.profile().holds(new RoleId("mayor"), LocalDate.of(2025, 6, 30)));
    assertFalse(ana.profile().holds(new RoleId("mayor"), LocalDate.of(2025, 7, 1)));
    assertTrue(ana.profile().holds(new RoleId("speaker"), LocalDate.of(2025, 7, 1)));
    assertEquals(Optional.of(Mode.ON_SITE), ana.profile().mode());
    assertEquals(Optional.of(new CohortId("inclusion")), ana.profile().cohort());
    assertEquals(Map.of("city", "Bari", "country", "Italy", "gender", "f"), ana.attributes());
    assertEquals(Set.of("r-9"), ana.registrants());
  }

  @Test
  @DisplayName("OneRoster's users.csv is such a list; those who have left aren't read")
  void oneRoster() {
    List<Participant> people =
        people(
            """
            sourcedId,status,dateLastModified,enabledUser,username,givenName,familyName,email
            u1,active,2023-01-01,true,ana,Ana,Ferri,ana@x.org
            u2,tobedeleted,2023-01-01,false,bo,Bo,Lim,bo@x.org
            """);
    assertEquals(List.of("Ana Ferri"), people.stream().map(Participant::name).toList());
  }

  @Test
  @DisplayName("aliases stand in the list, or in a file of their own, also for nobody")
  void aliases(@TempDir Path folder) throws IOException {
    People people = read("id,name,e-mail,aliases\np-1,Ana,a@x.org,Nina; iPad  of Ana\n");
    assertEquals(
        List.of(
            new Alias("nina", Optional.of("p-1")), new Alias("IPAD of Ana", Optional.of("p-1"))),
        people.aliases());
    Path file = Files.writeString(folder.resolve("aliases.csv"), "alias,id\nHost,\nA. F.,p-1\n");
    List<Alias> more = AliasReader.read("aliases.csv", file, people, problems);
    assertEquals(Optional.empty(), more.get(0).participant());
    assertEquals(4, people.remembering(more).aliases().size());
    Files.writeString(file, "alias,id\nA. F.,p-7\n");
    AliasReader.read("aliases.csv", file, people, problems);
    assertEquals(List.of("UNKNOWN_PERSON"), codes());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "p-1,Ana,ana at x.org,,,, | WRONG_EMAIL",
        "p-1,Ana,a@x.org,Lord Mayor,,, | WRONG_ROLE",
        "p-1,Ana,a@x.org,mayor 2023-02-30/,,, | WRONG_ROLE",
        "p-1,Ana,a@x.org,,maybe,, | WRONG_MODE",
        "p-1,Ana,a@x.org,,,The inclusive, | WRONG_COHORT",
        "p-1,Ana,a@x.org,,,,12 | WRONG_ENROLMENT",
        "p-1,,a@x.org,,,, | NOBODY",
        ",Ana,,,,, | NOBODY",
        "p-9,Ana,a@x.org,,,, | DUPLICATE_PERSON",
        "p-1,Ana,z@x.org,,,, | DUPLICATE_PERSON",
      })
  @DisplayName("what is wrong in a row is a problem in that row")
  void wrong(String row, String code) {
    read("id,name,e-mail,roles,mode,cohort,enrolment\n" + row + "\np-9,Zoe,z@x.org,,,,\n");
    assertEquals(List.of(code), codes());
    int line = code.equals("DUPLICATE_PERSON") ? 3 : 2;
    assertEquals(line, problems.inReadingOrder().get(0).place().line());
  }

  @Test
  @DisplayName("an enrolment is the same for the same id in the same edition, and no other")
  void enrolments() {
    List<Participant> people = people("id,name,e-mail\n1,Ana,a@x.org\n2,Bo,b@x.org\n");
    List<Participant> again = people("id,name,e-mail\n1,Ana F.,other@x.org\n");
    Edition one = edition("2023");
    assertEquals(people.get(0).enrolmentIn(one), again.get(0).enrolmentIn(one));
    assertNotEquals(people.get(0).enrolmentIn(one), people.get(1).enrolmentIn(one));
    assertNotEquals(people.get(0).enrolmentIn(one), people.get(0).enrolmentIn(edition("2024")));
  }

  @Test
  @DisplayName("an enrolment that is known already is kept")
  void knownEnrolment() {
    String id = "7d444840-9dc0-11d1-b245-5ffdce74fad2";
    Participant ana = people("id,name,e-mail,enrolment\n1,Ana,a@x.org," + id + "\n").get(0);
    assertEquals(id, ana.enrolmentIn(edition("2023")).toString());
  }

  @Test
  @DisplayName("an e-mail address is one learner, on the list and in another system's statements")
  void oneLearner() {
    Edition edition = edition("2023");
    Participant ana = people("name,e-mail\nAna,Ana@x.org; ana@y.org\n").get(0);
    ActivityId live = new ActivityId("live");
    Course course = new Course("p", "2023", Set.of(live));
    Instant nine = Instant.parse("2023-01-09T09:00:00Z");
    Statement attended =
        new Statement(
            UUID.nameUUIDFromBytes(new byte[] {1}),
            ana.enrolmentIn(edition),
            live,
            new Result.Attended(new Interval(nine, nine.plusSeconds(60))),
            nine,
            nine,
            Authority.source("meeting"),
            Optional.empty());
    String quiz =
        """
        {"id":"6690e6c9-3ef0-4ed3-8b37-7f3964730bee", "actor":{"mbox":"mailto:%s"}, \
        "verb":{"id":"http://adlnet.gov/expapi/verbs/completed"}, \
        "object":{"id":"https://lms.example.org/live"}, "timestamp":"2023-01-10T12:00:00Z"}""";
    EnrolmentId present = enrolment(course, new StatementWriter(course).line(attended));
    assertEquals(present, enrolment(course, quiz.formatted("ana@x.org")));
    assertEquals(present, enrolment(course, quiz.formatted("ANA@X.org")));
    assertNotEquals(present, enrolment(course, quiz.formatted("ana@y.org")), "needs `enrolment`");
    assertNotEquals(
        present,
        enrolment(
            course,
            quiz.formatted("ana@x.org")
                .replace(
                    "\"mbox\":\"mailto:ana@x.org\"",
                    "\"account\":{\"homePage\":\"https://lms.example.org\",\"name\":\"ana@x.org\"}")),
        "anybody may call an account so");
  }

  private static EnrolmentId enrolment(Course course, String line) {
    var reading = new StatementReader(course).read(new SourceLine("log.jsonl", 1, line));
    assertEquals(List.of(), reading.problems());
    return reading.statement().orElseThrow().statement().enrolment();
  }

  private static Edition edition(String id) {
    return Edition.of(
        new EditionId(id),
        Programme.of(new ProgrammeId("p"), Localised.of("en", "P"), List.of(), List.of()),
        ZoneId.of("UTC"),
        new Period(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 2, 1)));
  }

  private List<Participant> people(String text) {
    People people = read(text);
    assertEquals(List.of(), problems.inReadingOrder());
    return people.participants();
  }

  private People read(String text) {
    return Sheet.of(new SourceText("people.csv", text), problems)
        .flatMap(sheet -> PeopleReader.of(sheet, problems))
        .orElseThrow();
  }

  private List<String> codes() {
    return problems.inReadingOrder().stream().map(Problem::code).toList();
  }
}

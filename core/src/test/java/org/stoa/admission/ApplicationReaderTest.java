package org.stoa.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.admission.Application.Experience;
import org.stoa.problem.Problem;
import org.stoa.problem.Problems;
import org.stoa.programme.Answer;
import org.stoa.programme.Attribute;
import org.stoa.programme.AwardId;
import org.stoa.programme.Quota;
import org.stoa.programme.RankKey;
import org.stoa.programme.Requirement;
import org.stoa.programme.Selection;
import org.stoa.source.SourceText;
import org.stoa.table.Sheet;

/** Applications and decisions from files. */
class ApplicationReaderTest {

  private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
  private static final Attribute GENDER = new Attribute("gender");
  private static final Selection SELECTION =
      new Selection(
          Optional.empty(),
          Optional.empty(),
          Map.of(GENDER, "What is your gender?"),
          List.of(new Requirement(new Attribute("member"), Set.of(new Answer("true")))),
          Set.of(),
          List.of(
              new RankKey.Score(Optional.of(new Attribute("commitment"))), new RankKey.Newcomer()),
          List.of(new Quota.Equal(GENDER)));

  private final Problems problems = new Problems();

  private Sheet sheet(String text) {
    return Sheet.of(new SourceText("a.csv", text), problems).orElseThrow();
  }

  private List<Application> read(String text) {
    return ApplicationReader.of(sheet(text), SELECTION, JAKARTA, problems).orElse(List.of());
  }

  private List<String> codes() {
    return problems.inReadingOrder().stream().map(Problem::code).toList();
  }

  @Test
  @DisplayName("S0-03 S3-03 S3-06 a Google Forms export, with the columns of the committee")
  void googleForms() {
    List<Application> applications =
        read(
            """
            Timestamp,Email Address,Name,What is your gender?,Member,Newcomer,Score: Commitment,Shoe size
            2021/05/06 10:15:00 AM GMT+9,Ana@Example.org,Ana Sample,Female,Yes,No,4.5,38
            2021/05/07 11:15:00 PM GMT+7,bo@example.org,Bo Sample,,No,Yes,,40
            """);
    assertEquals(List.of(), codes());
    assertEquals(
        List.of(
            new Application(
                new ApplicantId("ana@example.org"),
                "Ana Sample",
                Instant.parse("2021-05-06T01:15:00Z"),
                Map.of(GENDER, new Answer("female"), new Attribute("member"), new Answer("yes")),
                Experience.RETURNER,
                Map.of(new Attribute("commitment"), new BigDecimal("4.5")),
                Set.of()),
            new Application(
                new ApplicantId("bo@example.org"),
                "Bo Sample",
                Instant.parse("2021-05-07T16:15:00Z"),
                Map.of(new Attribute("member"), new Answer("no")),
                Experience.NEWCOMER,
                Map.of(),
                Set.of())),
        applications);
  }

  @Test
  @DisplayName("S0-29 a table of one's own: ids, earlier editions, awards; times in the zone given")
  void anyTable() {
    List<Application> applications =
        read(
            """
            id;applied;previous editions;awards;gender;member;score commitment
            p-1;2021-05-06 10:15;2019;priority-offline;f;true;3
            p-2;2021-05-06T10:15:00Z;0;;m;true;3,5
            """);
    assertEquals(List.of(), codes());
    assertEquals(Instant.parse("2021-05-06T03:15:00Z"), applications.get(0).applied());
    assertEquals(Set.of(new AwardId("priority-offline")), applications.get(0).awards());
    assertEquals(Experience.RETURNER, applications.get(0).experience());
    assertEquals(Experience.NEWCOMER, applications.get(1).experience());
    assertEquals(Instant.parse("2021-05-06T10:15:00Z"), applications.get(1).applied());
  }

  @Test
  @DisplayName("5/7/2021 is refused if nothing shows whether it is in May or in July")
  void ambiguous() {
    String head = "email,applied,member,gender,newcomer,score commitment\n";
    assertEquals(List.of(), read(head + "a@example.org,5/7/2021 10:00,yes,f,yes,1\n"));
    assertEquals(List.of("DATE_ORDER"), codes());
    assertEquals(
        2,
        read(head
                + "a@example.org,5/7/2021 10:00,yes,f,yes,1\n"
                + "b@example.org,5/13/2021 10:00,yes,f,yes,1\n")
            .size());
  }

  @Test
  @DisplayName("What is missing or unclear is named with its place")
  void problemsWithPlaces() {
    read("email,applied,newcomer\n,2021-05-06 10:00,yes\na@example.org,2021-05-06 10:00,maybe\n");
    assertEquals(
        List.of("COLUMN_UNASKED", "COLUMN_UNASKED", "COLUMN_UNASKED", "NOBODY", "ANSWER_UNCLEAR"),
        codes());
    assertTrue(problems.inReadingOrder().get(4).place().toString().startsWith("a.csv:3:"));
  }

  @Test
  @DisplayName("S3-05 decisions say when, who, what and why; one about nobody is refused")
  void decisions() {
    Set<ApplicantId> known = Set.of(new ApplicantId("a@example.org"));
    List<Decision> decisions =
        DecisionReader.of(
            sheet(
                """
                at,by,decision,applicant,reason,attribute
                2021-05-08T09:00:00Z,Committee,admit,A@example.org,knows the field,
                2021-05-08T09:05:00Z,Committee,fits,a@example.org,seen,profile
                2021-05-08T10:00:00Z,Committee,publish,,agreed,
                """),
            known,
            JAKARTA,
            problems);
    assertEquals(List.of(), codes());
    assertEquals(3, decisions.size());
    assertEquals(new Decision.Admit(new ApplicantId("a@example.org")), decisions.get(0).act());
    DecisionReader.of(
        sheet(
            """
            at,by,decision,applicant,reason
            2021-05-08T09:00:00Z,Committee,admit,x@example.org,knows the field
            2021-05-08T09:00:00Z,Committee,toss,a@example.org,luck
            2021-05-08T09:00:00Z,Committee,admit,a@example.org,
            """),
        known,
        JAKARTA,
        problems);
    assertEquals(List.of("UNKNOWN_APPLICANT", "UNKNOWN_DECISION", "EMPTY_CELL"), codes());
  }
}

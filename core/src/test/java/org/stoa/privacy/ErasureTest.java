package org.stoa.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.people.EmailAddress;
import org.stoa.people.Participant;
import org.stoa.programme.Appointment;
import org.stoa.programme.AwardId;
import org.stoa.programme.CohortId;
import org.stoa.programme.Edition;
import org.stoa.programme.EditionId;
import org.stoa.programme.Profile;
import org.stoa.programme.ProgrammeId;
import org.stoa.programme.RoleId;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Authority;
import org.stoa.statement.Mode;
import org.stoa.statement.Percentage;
import org.stoa.statement.Result;
import org.stoa.statement.Statement;

class ErasureTest {

  private static final Edition EDITION = SmallEdition.EDITION;
  private static final Instant DONE = Instant.parse("2023-07-05T10:00:00Z");
  private static final Instant LATER = Instant.parse("2023-08-01T00:00:00Z");

  private static Participant person(int number, String country) {
    return person(number, Map.of("country", country));
  }

  private static Participant person(int number, Map<String, String> attributes) {
    return new Participant(
        "p" + number,
        "Sample Learner " + number,
        Set.of(new EmailAddress("learner" + number + "@city.example")),
        Set.of(),
        Profile.UNKNOWN,
        Optional.empty(),
        attributes);
  }

  private static Statement said(Participant whom, Result result, Authority authority) {
    return new Statement(
        UUID.nameUUIDFromBytes(new byte[] {1}),
        whom.enrolmentIn(EDITION),
        new ActivityId("survey"),
        result,
        DONE,
        DONE,
        authority,
        Optional.empty());
  }

  @Test
  @DisplayName("counts stay: which awards somebody had, and what enough others share with her")
  void remainder() {
    List<Participant> all = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      all.add(person(i, "Kenya"));
    }
    Participant alone = person(5, "Peru");
    all.add(alone);
    Statement completed = said(all.get(0), new Result.Completed(), Authority.learner("p0"));
    var kept = Erasure.remainder(all.get(0), EDITION, List.of(completed), all, LATER);
    assertEquals(Set.of(new AwardId("statement")), kept.earned());
    assertEquals(Map.of("country", "Kenya"), kept.attributes());
    var hers = Erasure.remainder(alone, EDITION, List.of(), all, LATER);
    assertEquals(Set.of(), hers.earned());
    assertEquals(Map.of(), hers.attributes(), "only one person is from there");
    assertFalse(kept.toString().contains("Sample") || kept.toString().contains("p0"));
  }

  @Test
  @DisplayName("two values that many share, and nobody else together, don't stay together")
  void together() {
    List<Participant> all = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      all.add(person(i, Map.of("country", "Kenya", "gender", "man")));
      all.add(person(10 + i, Map.of("country", "Peru", "gender", "woman")));
    }
    all.add(person(30, Map.of("country", "Peru", "gender", "woman")));
    Participant alone = person(40, Map.of("country", "Kenya", "gender", "woman"));
    all.add(alone);
    assertEquals(
        Map.of("gender", "woman"), kept(alone, all), "fewer are from Kenya than are women");
    assertEquals(all.get(0).attributes(), kept(all.get(0), all), "six are alike");
    Participant lonely = person(50, Map.of("country", "Kenya", "gender", "man", "city", "Kisumu"));
    all.add(lonely);
    assertEquals(Map.of("country", "Kenya", "gender", "man"), kept(lonely, all), "one city");
  }

  private static Map<String, String> kept(Participant person, List<Participant> all) {
    return Erasure.remainder(person, EDITION, List.of(), all, LATER).attributes();
  }

  @Test
  @DisplayName("what she said about others stays, without her name, and two strangers stay two")
  void reviews() {
    Result review = new Result.Reviewed(true, Percentage.of(80));
    Participant other = person(1, "Kenya");
    Statement hers = said(other, review, Authority.learner("p0"));
    Erasure erasure = new Erasure(Set.of("p0"));
    Statement without = erasure.withoutName(hers).orElseThrow();
    assertEquals(review, without.result());
    assertFalse(without.toString().contains("p0"));
    assertEquals(
        without.authority(), erasure.withoutName(hers).orElseThrow().authority(), "always one");
    assertNotEquals(
        without.authority(), new Erasure(Set.of("p0")).withoutName(hers).orElseThrow().authority());
    assertEquals(
        Optional.empty(), erasure.withoutName(said(other, review, Authority.learner("p2"))));
    assertEquals(
        Optional.empty(),
        erasure.withoutName(said(other, review, Authority.staff("p0"))),
        "a namesake on the staff");
  }

  @Test
  @DisplayName("an issued award recognises its recipient by her credential, and names nobody")
  void issued() {
    String salt = "0123456789abcdef";
    IssuedAward award =
        new IssuedAward(
            new UUID(1, 2),
            new ProgrammeId("p"),
            new EditionId("2023"),
            new AwardId("statement"),
            DONE,
            IssuedAward.recipient(salt, "김하나"));
    assertTrue(award.isFor(salt, "김하나"));
    assertTrue(award.isFor(salt, Normalizer.normalize("김하나", Normalizer.Form.NFD)));
    assertFalse(award.isFor(salt, "김하니"));
    assertFalse(award.isFor("0123456789abcdeg", "김하나"));
    assertFalse(award.toString().contains("김하나"));
    assertThrows(IllegalArgumentException.class, () -> IssuedAward.recipient("short", "A"));
  }

  @Test
  @DisplayName(
      "the export has everything: person, editions, statements, standing, and what else is kept")
  void export() {
    Participant person = person(0, "Kenya");
    Statement completed = said(person, new Result.Completed(), Authority.learner("p0"));
    String json =
        new PersonalData(
                person,
                List.of(new PersonalData.Part(EDITION, List.of(completed))),
                Map.of("applications", List.of("I apply.")))
            .json(Locale.ENGLISH, LATER);
    for (String part :
        List.of(
            "Sample Learner 0",
            "learner0@city.example",
            "Kenya",
            "\"status\" : \"satisfied\"",
            "All 1 parts are done",
            completed.id().toString(),
            "adlnet.gov/expapi/verbs/completed",
            "I apply.")) {
      assertTrue(json.contains(part), part + " in " + json);
    }
    assertEquals(Set.of(), complaints(json));
    assertFalse(complaints(json.replace("\"satisfied\"", "\"SATISFIED\"")).isEmpty());
  }

  @Test
  @DisplayName("the export is the same each time, its names in alphabetical order, by its schema")
  void order() {
    Map<String, String> attributes =
        Map.of("city", "Kisumu", "country", "Kenya", "gender", "woman", "region", "Africa");
    Participant plain = person(0, attributes);
    Profile profile =
        new Profile(
            List.of(Appointment.to(new RoleId("mayor"))),
            Optional.of(Mode.ON_SITE),
            Optional.of(new CohortId("inclusive")));
    Participant person =
        new Participant(
            plain.id(),
            plain.name(),
            plain.emails(),
            Set.of("r-2", "r-1"),
            profile,
            Optional.empty(),
            attributes);
    Map<String, List<String>> others =
        Map.of("files", List.of("b", "a"), "applications", List.of(), "notes", List.of("c"));
    String json = new PersonalData(person, List.of(), others).json(Locale.ENGLISH, LATER);
    assertEquals(Set.of(), complaints(json));
    String words = json.replaceAll("[^\\w-]+", " ");
    assertTrue(
        words.contains("mode on-site cohort inclusive attributes city Kisumu country Kenya"), json);
    assertTrue(words.contains("gender woman region Africa"), json);
    assertTrue(words.endsWith("others applications files b a notes c "), json);
  }

  private static Set<ValidationMessage> complaints(String json) {
    return JsonSchemaFactory.getInstance(VersionFlag.V202012)
        .getSchema(PersonalData.schema())
        .validate(json, InputFormat.JSON);
  }

  @Test
  @DisplayName("the export of nobody's doings is whole as well")
  void empty() {
    String json =
        new PersonalData(person(0, "Kenya"), List.of(), Map.of()).json(Locale.ENGLISH, LATER);
    assertTrue(json.contains("\"editions\" : [ ]"), json);
  }
}

package org.stoa.examples.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.admission.Admission;
import org.stoa.admission.Decision;
import org.stoa.admission.Standing.Waiting;
import org.stoa.admission.Verdict;
import org.stoa.programme.Edition;
import org.stoa.table.Cell;

/**
 * Everybody who applied for the third course, from the application to the certificate. The table
 * beside this class says of each of the twenty-six what the committee answers, which story she
 * lives if she has a seat, and how she stands with the certificate in the end.
 */
class HumanRightsCitiesFromApplicationTest {

  private static final Edition EDITION = Programmes.edition("human-rights-cities-blended", "2021");
  private static final Instant ANNOUNCED = Diary.at("2021-05-17T10:00", EDITION.zone());
  private static final Instant END = Diary.at("2021-11-01T00:00", EDITION.zone());
  private static final OutcomeTable STORIES = OutcomeTable.named("human-rights-cities.csv");

  /** What the table says of an applicant. */
  private record Fate(String applicant, String answer, String story, String certificate) {

    static List<Fate> all() {
      return OutcomeTable.sheet("human-rights-cities-applicants.csv").rows().stream()
          .skip(1)
          .map(row -> row.stream().map(Cell::text).toList())
          .map(row -> new Fate(row.get(0), row.get(1), row.get(2), row.get(3)))
          .toList();
    }
  }

  @Test
  @DisplayName(
      "S3-04 S3-18 twenty-six apply; twenty go through the course, six wait, as the table says")
  void theTableHolds() {
    Map<String, String> stories =
        Fate.all().stream().collect(Collectors.toMap(Fate::applicant, Fate::story));
    Map<String, Iterator<Learner>> learners = learners();
    List<Fate> found = new ArrayList<>();
    for (Verdict verdict : outcome()) {
      String applicant = verdict.applicant().value();
      String story = Objects.requireNonNull(stories.get(applicant), applicant);
      String certificate = verdict.hasSeat() ? certificate(learners, story) : "";
      found.add(new Fate(applicant, answer(verdict), story, certificate));
    }
    assertEquals(sorted(Fate.all()), sorted(found));
    learners.forEach((story, left) -> assertEquals(false, left.hasNext(), story));
  }

  /** The committee publishes what is proposed. */
  private static List<Verdict> outcome() {
    var publish =
        new Decision(
            ANNOUNCED, "selection committee", "Agreed in committee.", new Decision.Publish());
    return Admission.of(EDITION)
        .decide(HumanRightsCitiesApplications.all(), List.of(publish))
        .verdicts();
  }

  private static Map<String, Iterator<Learner>> learners() {
    Population people = HumanRightsCitiesJourneyTest.people(STORIES);
    Map<String, Iterator<Learner>> learners = new TreeMap<>();
    STORIES.people().keySet().forEach(it -> learners.put(it, people.of(it).iterator()));
    return learners;
  }

  /** The next one who lives this story. */
  private static String certificate(Map<String, Iterator<Learner>> learners, String story) {
    Learner learner = Objects.requireNonNull(learners.get(story), "no story").next();
    return Standing.of(EDITION, "certificate", learner.statements(), END)
        .name()
        .toLowerCase(Locale.ROOT);
  }

  private static String answer(Verdict verdict) {
    return verdict.hasSeat()
        ? "seat"
        : verdict.standing() instanceof Waiting waiting ? "waiting " + waiting.number() : "neither";
  }

  private static Map<String, Fate> sorted(List<Fate> fates) {
    Map<String, Fate> sorted = new TreeMap<>();
    fates.forEach(it -> sorted.put(it.applicant(), it));
    return sorted;
  }
}

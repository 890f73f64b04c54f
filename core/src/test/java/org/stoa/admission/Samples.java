package org.stoa.admission;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.stoa.admission.Application.Experience;
import org.stoa.programme.Answer;
import org.stoa.programme.Attribute;
import org.stoa.programme.AwardId;
import org.stoa.programme.Bound;
import org.stoa.programme.Edition;
import org.stoa.programme.EditionId;
import org.stoa.programme.Localised;
import org.stoa.programme.Period;
import org.stoa.programme.Programme;
import org.stoa.programme.ProgrammeId;
import org.stoa.programme.Quota;
import org.stoa.programme.RankKey;
import org.stoa.programme.Requirement;
import org.stoa.programme.RuleChange;
import org.stoa.programme.Selection;

/** Applicants p1, p2 …, who applied one day after another. */
final class Samples {

  static final ZonedDateTime TIME = LocalDateTime.of(2021, 5, 1, 12, 0).atZone(ZoneOffset.UTC);

  private Samples() {}

  static Application applicant(int day) {
    return applicant(day, Map.of());
  }

  static Application applicant(int day, Map<String, String> answers) {
    return application(day, answers, Experience.UNKNOWN, Map.of(), Set.of());
  }

  static Application applicant(int day, Experience experience) {
    return application(day, Map.of(), experience, Map.of(), Set.of());
  }

  static Application holding(int day, AwardId award) {
    return application(day, Map.of(), Experience.RETURNER, Map.of(), Set.of(award));
  }

  static Application scored(int day, Map<String, Integer> scores) {
    return application(day, Map.of(), Experience.UNKNOWN, scores, Set.of());
  }

  /** Another application of the same person. */
  static Application again(Application first, int day, Map<String, String> answers) {
    Application other = applicant(day, answers);
    return new Application(
        first.applicant(),
        other.name(),
        other.applied(),
        other.answers(),
        other.experience(),
        other.scores(),
        other.awards());
  }

  private static Application application(
      int day,
      Map<String, String> answers,
      Experience experience,
      Map<String, Integer> scores,
      Set<AwardId> awards) {
    Map<Attribute, Answer> said = new HashMap<>();
    answers.forEach((name, answer) -> said.put(new Attribute(name), new Answer(answer)));
    Map<Attribute, BigDecimal> scored = new HashMap<>();
    scores.forEach((name, score) -> scored.put(new Attribute(name), BigDecimal.valueOf(score)));
    return new Application(
        new ApplicantId("p" + day),
        "Person " + day,
        TIME.plusDays(day).toInstant(),
        said,
        experience,
        scored,
        awards);
  }

  /** People of all kinds. */
  static List<Application> crowd(Random random, int number) {
    return IntStream.rangeClosed(1, number)
        .mapToObj(
            day ->
                application(
                    day,
                    random.nextInt(9) == 0
                        ? Map.of()
                        : Map.of("gender", random.nextInt(3) == 0 ? "female" : "male"),
                    List.of(Experience.NEWCOMER, Experience.RETURNER, Experience.UNKNOWN)
                        .get(random.nextInt(3)),
                    Map.of(),
                    Set.of()))
        .toList();
  }

  static Decision decision(int day, Decision.Act act) {
    return new Decision(TIME.plusDays(day).toInstant(), "Committee", "because of " + day, act);
  }

  static Selection selection(
      List<Requirement> requirements,
      Set<Attribute> confirmed,
      List<RankKey> rank,
      List<Quota> balance) {
    return new Selection(
        Optional.empty(), Optional.empty(), Map.of(), requirements, confirmed, rank, balance);
  }

  static Selection until(ZonedDateTime time, Selection selection) {
    return new Selection(
        Optional.of(new Bound.At(time.toLocalDateTime())),
        selection.announced(),
        selection.columns(),
        selection.requirements(),
        selection.confirmed(),
        selection.rank(),
        selection.balance());
  }

  static Admission admission(int seats, Selection selection) {
    return Admission.of(edition(seats, selection));
  }

  static Edition edition(int seats, Selection selection) {
    return new Edition(
        new EditionId("2021"),
        Programme.of(new ProgrammeId("p"), Localised.of("en", "P"), List.of(), List.of()),
        Optional.empty(),
        OptionalInt.empty(),
        ZoneOffset.UTC,
        new Period(LocalDate.of(2021, 5, 27), LocalDate.of(2021, 10, 10)),
        OptionalInt.of(seats),
        Optional.of(selection),
        RuleChange.GRANT_ONLY,
        List.of(),
        Map.of(),
        Map.of());
  }
}

package org.stoa.privacy;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.stoa.people.Participant;
import org.stoa.programme.Award;
import org.stoa.programme.AwardId;
import org.stoa.programme.Edition;
import org.stoa.programme.EditionId;
import org.stoa.programme.ProgrammeId;
import org.stoa.progress.Evaluator;
import org.stoa.statement.Authority;
import org.stoa.statement.Statement;

/**
 * Forgets a person. Her statements, answers and files go; what stays is a {@link Remainder} in each
 * edition, so that counts are what they were, and her {@linkplain IssuedAward issued awards}, which
 * don't name her. What she said about others stays theirs, without her name. Immutable.
 */
public final class Erasure {

  /** Values that fewer people share could still point at one of them. */
  public static final int FEWEST = 5;

  private final Authority nobody = Authority.learner("erased-" + UUID.randomUUID());
  private final Set<String> names;

  /**
   * The erasure of one person.
   *
   * @param names under which she stands as an authority
   */
  public Erasure(Set<String> names) {
    this.names = Set.copyOf(names);
  }

  /**
   * What stays of somebody in an edition.
   *
   * @param earned the awards that she had
   * @param attributes those that enough participants share, all of them together
   */
  public record Remainder(
      ProgrammeId programme,
      EditionId edition,
      Set<AwardId> earned,
      Map<String, String> attributes) {
    public Remainder {
      earned = Set.copyOf(earned);
      attributes = Map.copyOf(attributes);
    }
  }

  /**
   * What stays of a participant.
   *
   * @param log her statements
   * @param all everybody in the edition, herself included
   */
  public static Remainder remainder(
      Participant person,
      Edition edition,
      List<Statement> log,
      List<Participant> all,
      Instant asOf) {
    Evaluator evaluator = Evaluator.of(edition);
    Set<AwardId> earned = new LinkedHashSet<>();
    for (Award award : edition.programme().awards()) {
      if (evaluator.evaluate(award.when(), log, asOf).isSatisfied()) {
        earned.add(award.id());
      }
    }
    return new Remainder(
        edition.programme().id(), edition.id(), earned, shared(person.attributes(), all));
  }

  /**
   * Leaves out the rarest until enough share what is left; values that are common each may be
   * unique together.
   */
  private static Map<String, String> shared(Map<String, String> attributes, List<Participant> all) {
    Map<String, String> left = new TreeMap<>(attributes);
    List<String> rarestFirst =
        left.entrySet().stream()
            .sorted(Comparator.comparingLong(it -> sharing(Set.of(it), all)))
            .map(Map.Entry::getKey)
            .toList();
    for (String rarest : rarestFirst) {
      if (sharing(left.entrySet(), all) >= FEWEST) {
        break;
      }
      left.remove(rarest);
    }
    return left;
  }

  private static long sharing(Set<Map.Entry<String, String>> values, List<Participant> all) {
    return all.stream().filter(it -> it.attributes().entrySet().containsAll(values)).count();
  }

  /**
   * A statement about somebody else, without the erased person's name; empty if it doesn't have it.
   * The same stranger stands in all of them, so that two reviewers stay two.
   */
  public Optional<Statement> withoutName(Statement of) {
    return of.authority().kind() == Authority.Kind.LEARNER && names.contains(of.authority().name())
        ? Optional.of(
            new Statement(
                of.id(),
                of.enrolment(),
                of.activity(),
                of.result(),
                of.timestamp(),
                of.stored(),
                nobody,
                of.reason()))
        : Optional.empty();
  }
}

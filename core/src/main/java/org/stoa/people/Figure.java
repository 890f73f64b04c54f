package org.stoa.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.stoa.programme.Edition;

/**
 * A line of a provider's figures: how many took part, in how many editions, of one year, region or
 * city.
 *
 * @param group the year, the region and so on; empty for those who don't say theirs
 * @param editions in which somebody of the group took part
 * @param participants people, each once in however many editions they took part
 */
public record Figure(Optional<String> group, int editions, int participants) {

  private static final Comparator<Figure> BY_GROUP =
      Comparator.<Figure, Boolean>comparing(figure -> figure.group().isEmpty())
          .thenComparing(figure -> figure.group().orElse(""));

  /** An edition, and who took part in it. */
  public record Intake(Edition edition, Collection<Participant> participants) {
    public Intake {
      participants = List.copyOf(participants);
    }
  }

  /** A line for each year in which an edition began. */
  public static List<Figure> byYear(Collection<Intake> intakes) {
    return count(
        intakes,
        (edition, person) -> Optional.of(Integer.toString(edition.period().first().getYear())));
  }

  /**
   * A line for each answer to an attribute, and one for those who don't say theirs.
   *
   * @param attribute one of {@link PeopleReader#ATTRIBUTES}, such as {@code region}
   */
  public static List<Figure> by(String attribute, Collection<Intake> intakes) {
    return count(
        intakes, (edition, person) -> Optional.ofNullable(person.attributes().get(attribute)));
  }

  private static List<Figure> count(
      Collection<Intake> intakes, BiFunction<Edition, Participant, Optional<String>> group) {
    Map<Optional<String>, Set<Edition>> editions = new HashMap<>();
    Map<Optional<String>, Set<String>> people = new HashMap<>();
    for (Intake intake : intakes) {
      for (Participant person : intake.participants()) {
        Optional<String> its = group.apply(intake.edition(), person);
        editions.computeIfAbsent(its, it -> new HashSet<>()).add(intake.edition());
        people.computeIfAbsent(its, it -> new HashSet<>()).add(person.id());
      }
    }
    List<Figure> figures = new ArrayList<>();
    people.forEach(
        (its, ids) ->
            figures.add(new Figure(its, editions.getOrDefault(its, Set.of()).size(), ids.size())));
    figures.sort(BY_GROUP);
    return List.copyOf(figures);
  }
}

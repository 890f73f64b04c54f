package org.stoa.examples.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.stoa.programme.Edition;
import org.stoa.statement.EnrolmentId;

/**
 * The people who take part in an edition: a seeded mix of archetypes, always the same ones.
 *
 * @param learners in no order
 */
record Population(Edition edition, List<Learner> learners) {

  Population {
    learners = List.copyOf(learners);
  }

  /** So many people of each archetype as the table says; each lives her archetype's story. */
  static Population of(Edition edition, long seed, OutcomeTable mix, Map<String, Story> stories) {
    assertEquals(new TreeMap<>(mix.people()).keySet(), new TreeMap<>(stories).keySet());
    Random random = new Random(seed);
    List<Learner> learners = new ArrayList<>();
    for (OutcomeTable.Row row : mix.rows()) {
      Story story = Objects.requireNonNull(stories.get(row.archetype()));
      for (int i = 0; i < row.people(); i++) {
        int number = learners.size() + 1;
        EnrolmentId enrolment = new EnrolmentId(new UUID(seed, number));
        Diary diary = new Diary(edition, enrolment, new Random(random.nextLong()));
        story.live(diary);
        learners.add(new Learner(number, row.archetype(), diary.statements()));
      }
    }
    Collections.shuffle(learners, random);
    return new Population(edition, learners);
  }

  List<Learner> of(String archetype) {
    return learners.stream().filter(it -> it.archetype().equals(archetype)).toList();
  }

  /** How many of some people stand how with an award or an activity. */
  Map<Standing, Integer> tally(List<Learner> people, String subject, Instant asOf) {
    Map<Standing, Integer> tally = new TreeMap<>();
    for (Learner learner : people) {
      Standing standing = Standing.of(edition, subject, learner.statements(), asOf);
      tally.merge(standing, 1, Integer::sum);
    }
    return tally;
  }

  /** The same for everybody, by the clock on the wall in the edition's zone. */
  Map<Standing, Integer> tally(String subject, String asOf) {
    return tally(learners, subject, Diary.at(asOf, edition.zone()));
  }
}

package org.stoa.admission;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.stoa.programme.Answer;
import org.stoa.programme.Attribute;
import org.stoa.programme.Quota;

/**
 * How many seats one answer got.
 *
 * @param answer empty for those who didn't say
 * @param goal empty for an answer without a share of its own
 * @param seats that it got
 * @param eligible how many eligible applicants gave it
 */
public record Tally(
    Attribute attribute, Optional<Answer> answer, Optional<Goal> goal, int seats, int eligible) {

  /** One for each answer to a balanced attribute, and one for those who didn't say. */
  static List<Tally> of(
      List<Quota> quotas,
      List<Goal> goals,
      Collection<Application> eligible,
      Collection<Application> seated) {
    List<Tally> tallies = new ArrayList<>();
    for (Quota quota : quotas) {
      Attribute attribute = quota.attribute();
      List<Goal> own = goals.stream().filter(it -> it.attribute().equals(attribute)).toList();
      NavigableSet<Answer> answers = new TreeSet<>();
      own.forEach(goal -> answers.add(goal.answer()));
      Stream.concat(eligible.stream(), seated.stream())
          .forEach(it -> it.answer(attribute).ifPresent(answers::add));
      for (Answer answer : answers) {
        Optional<Goal> goal = own.stream().filter(it -> it.answer().equals(answer)).findFirst();
        tallies.add(of(attribute, Optional.of(answer), goal, eligible, seated));
      }
      Tally unsaid = of(attribute, Optional.empty(), Optional.empty(), eligible, seated);
      if (unsaid.eligible() + unsaid.seats() > 0) {
        tallies.add(unsaid);
      }
    }
    return tallies;
  }

  private static Tally of(
      Attribute attribute,
      Optional<Answer> answer,
      Optional<Goal> goal,
      Collection<Application> eligible,
      Collection<Application> seated) {
    return new Tally(
        attribute,
        answer,
        goal,
        count(attribute, answer, seated),
        count(attribute, answer, eligible));
  }

  private static int count(
      Attribute attribute, Optional<Answer> answer, Collection<Application> applications) {
    return (int) applications.stream().filter(it -> it.answer(attribute).equals(answer)).count();
  }
}

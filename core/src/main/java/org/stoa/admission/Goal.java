package org.stoa.admission;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.stoa.programme.Answer;
import org.stoa.programme.Attribute;
import org.stoa.programme.Quota;

/**
 * How many seats one answer should have.
 *
 * @param low at least so many seats
 * @param high at most so many seats
 */
public record Goal(Attribute attribute, Answer answer, int low, int high) {

  /** How many seats too many or too few a number is. */
  public int distance(int seats) {
    return Math.max(0, Math.max(low - seats, seats - high));
  }

  boolean counts(Application application) {
    return application.answer(attribute).filter(answer::equals).isPresent();
  }

  /**
   * The goals of all quotas. A share that makes no whole number of seats is reached by the two
   * nearest; at least a share, by no fewer than it.
   *
   * @param eligible whose answers share the seats where a quota is for equal shares
   */
  static List<Goal> of(List<Quota> quotas, Collection<Application> eligible, int seats) {
    List<Goal> goals = new ArrayList<>();
    for (Quota quota : quotas) {
      if (quota instanceof Quota.Shares shares) {
        for (Map.Entry<Answer, Quota.Share> entry : shares.of().entrySet()) {
          goals.add(shared(quota.attribute(), entry.getKey(), entry.getValue(), seats));
        }
      } else {
        NavigableSet<Answer> answers = new TreeSet<>();
        eligible.forEach(it -> it.answer(quota.attribute()).ifPresent(answers::add));
        for (Answer answer : answers) {
          goals.add(goal(quota.attribute(), answer, seats, answers.size()));
        }
      }
    }
    return List.copyOf(goals);
  }

  private static Goal shared(Attribute attribute, Answer answer, Quota.Share share, int seats) {
    Goal goal = goal(attribute, answer, (long) seats * share.percent(), 100);
    return share.least() ? new Goal(attribute, answer, goal.high(), seats) : goal;
  }

  private static Goal goal(Attribute attribute, Answer answer, long seats, int among) {
    return new Goal(
        attribute, answer, (int) Math.floorDiv(seats, among), (int) -Math.floorDiv(-seats, among));
  }
}

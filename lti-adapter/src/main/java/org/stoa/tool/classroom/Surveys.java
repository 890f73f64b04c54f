package org.stoa.tool.classroom;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.stoa.privacy.Ballot;
import org.stoa.programme.Activity;
import org.stoa.programme.Edition;
import org.stoa.progress.Evaluator;
import org.stoa.statement.Result;
import org.stoa.statement.Statement;
import org.stoa.tool.store.Ballots;
import org.stoa.tool.store.Database;
import org.stoa.tool.store.Work;
import org.stoa.tool.store.Works;

/**
 * What learners answer in surveys. That somebody answered is a statement; what, is a ballot, and
 * nothing joins the two. Where a survey isn't anonymous her answers are also work of hers. Safe for
 * any thread.
 */
public final class Surveys {

  private final Ledger ledger;
  private final Ballots ballots;
  private final Works works;

  public Surveys(Database database, Clock clock) {
    this.ledger = new Ledger(database, clock);
    this.ballots = new Ballots(database.jdbi());
    this.works = new Works(database.jdbi());
  }

  /** Whether a learner can answer: it has opened, and she hasn't yet. */
  public boolean mayAnswer(Learner learner, Activity.Survey survey) {
    return mayAnswer(ledger.standing(learner), survey);
  }

  private static boolean mayAnswer(Standing standing, Activity.Survey survey) {
    boolean isOpen = !standing.asOf().isBefore(standing.edition().opens(survey.id()));
    return isOpen
        && Evaluator.counting(standing.log(), standing.asOf()).stream()
            .filter(it -> it.activity().equals(survey.id()))
            .noneMatch(it -> it.result() instanceof Result.Completed);
  }

  /**
   * Takes answers, once, of somebody who learns.
   *
   * @param answers by question of the {@linkplain SurveyForm#original original form}
   * @return false if she can't answer now, or not any more
   */
  public boolean answer(
      Learner learner, Activity.Survey survey, Map<String, List<String>> answers) {
    return learner.graded()
        && ledger.alone(
            learner,
            handle -> {
              boolean may = mayAnswer(ledger.standing(handle, learner), survey);
              if (may) {
                write(handle, learner, survey, answers);
              }
              return may;
            });
  }

  private void write(
      Handle handle, Learner learner, Activity.Survey survey, Map<String, List<String>> answers) {
    Statement statement =
        ledger.statement(learner, survey.id(), new Result.Completed(), Optional.empty());
    ledger.record(handle, learner, statement);
    Edition edition = learner.offering().edition();
    ballots.cast(handle, Ballot.of(edition.programme().id(), edition.id(), survey.id(), answers));
    if (!survey.anonymous()) {
      works.add(handle, statement.id(), new Work.Text(written(answers)));
    }
  }

  private static String written(Map<String, List<String>> answers) {
    return answers.entrySet().stream()
        .map(it -> it.getKey() + "\n" + String.join("\n", it.getValue()))
        .collect(Collectors.joining("\n\n"));
  }
}

package org.stoa.progress;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Result;
import org.stoa.statement.Statement;
import org.stoa.statement.Verb;

/** Finds out whose deadlines staff moved, and when they did. */
final class Extensions {

  private final Evaluation evaluation;
  private final ZoneId zone;
  private final Map<ActivityId, Instant> decided = new HashMap<>();
  private final Map<UUID, ActivityId> given = new HashMap<>();

  private Extensions(Evaluation evaluation, ZoneId zone) {
    this.evaluation = evaluation;
    this.zone = zone;
  }

  /**
   * By activity; those that staff left alone aren't in it.
   *
   * @param known all statements that were made by now, voided ones too
   */
  static Map<ActivityId, Extension> of(Evaluation evaluation, ZoneId zone, List<Statement> known) {
    var extensions = new Extensions(evaluation, zone);
    known.forEach(extensions::give);
    known.forEach(extensions::takeBack);
    Map<ActivityId, Extension> found = new HashMap<>();
    extensions.decided.forEach((id, at) -> found.put(id, extensions.extension(id, at)));
    return Map.copyOf(found);
  }

  private void give(Statement statement) {
    if (statement.verb() == Verb.EXTENDED) {
      given.put(statement.id(), statement.activity());
      decide(statement.activity(), statement);
    }
  }

  private void takeBack(Statement statement) {
    if (statement.result() instanceof Result.Voided voided
        && given.containsKey(voided.statement())) {
      decide(given.get(voided.statement()), statement);
    }
  }

  /** Neither before it happened nor before it was written down could anybody know of it. */
  private void decide(ActivityId activity, Statement act) {
    Instant since = act.stored().isAfter(act.timestamp()) ? act.stored() : act.timestamp();
    decided.merge(activity, since, (one, other) -> one.isAfter(other) ? one : other);
  }

  private Extension extension(ActivityId activity, Instant at) {
    return new Extension(evaluation.circumstances(activity).extendedUntil(zone), at);
  }
}

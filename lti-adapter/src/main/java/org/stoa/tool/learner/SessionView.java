package org.stoa.tool.learner;

import java.util.List;
import java.util.Optional;
import org.stoa.programme.Activity;
import org.stoa.programme.Slot;
import org.stoa.programme.Venue;
import org.stoa.progress.Evaluator;
import org.stoa.statement.Result;
import org.stoa.statement.Statement;
import org.stoa.tool.classroom.Standing;

/**
 * How a learner comes to a session, and what was recorded of her presence.
 *
 * @param room empty if nobody said
 * @param join the address to join at; empty before it is given out, so that nobody meets a dead
 *     link
 * @param attended each time that was recorded, and on whose word
 */
public record SessionView(String room, String join, List<String> attended) {

  static Optional<SessionView> of(Activity activity, Standing standing, Reader reader) {
    if (!(activity instanceof Activity.Session)) {
      return Optional.empty();
    }
    Venue venue = reader.edition().slot(activity.id()).map(Slot::venue).orElse(Venue.UNSAID);
    List<String> attended =
        Evaluator.counting(standing.log(), standing.asOf()).stream()
            .filter(it -> it.activity().equals(activity.id()))
            .filter(it -> it.result() instanceof Result.Attended)
            .sorted(Statement.BY_TIME)
            .map(it -> attended(it, (Result.Attended) it.result(), reader))
            .toList();
    return Optional.of(
        new SessionView(
            venue.room().orElse(""),
            venue
                .released(standing.asOf(), reader.edition().zone())
                .map(link -> link.address().toString())
                .orElse(""),
            attended));
  }

  private static String attended(Statement statement, Result.Attended attended, Reader reader) {
    return reader
        .texts()
        .text(
            "session.attended",
            reader.times().moment(attended.interval().from()),
            attended.interval().length().toMinutes(),
            source(statement, reader));
  }

  /** A report is named; who of the staff it was isn't hers to know. */
  private static String source(Statement statement, Reader reader) {
    return switch (statement.authority().kind()) {
      case LEARNER -> reader.texts().text("session.by.learner");
      case STAFF -> reader.texts().text("session.by.staff");
      case SOURCE -> statement.authority().name();
    };
  }
}

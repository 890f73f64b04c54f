package org.stoa.tool.classroom;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.stoa.statement.Authority;
import org.stoa.statement.Statement;
import org.stoa.statement.Verb;
import org.stoa.tool.store.Roster.Member;

/**
 * What somebody handed in to a task, and what staff have said about it.
 *
 * @param facts her submissions and their reviews by staff that count, in order of time
 */
public record Handed(Member member, ReviewedTask task, List<Statement> facts) {

  public Handed {
    facts = List.copyOf(facts);
  }

  static Handed of(Member member, ReviewedTask task, List<Statement> counting) {
    return new Handed(
        member,
        task,
        counting.stream()
            .filter(it -> it.activity().equals(task.task().id()))
            .filter(Handed::concernsStaff)
            .toList());
  }

  private static boolean concernsStaff(Statement statement) {
    return statement.verb() == Verb.SUBMITTED
        || (statement.verb() == Verb.REVIEWED
            && statement.authority().kind() == Authority.Kind.STAFF);
  }

  /** The last of the facts: whoever reviews says up to where she has seen them. */
  public Optional<UUID> last() {
    return facts.isEmpty() ? Optional.empty() : Optional.of(latest().id());
  }

  private Statement latest() {
    return facts.get(facts.size() - 1);
  }

  /** The submission that waits for a review, if one does. */
  public Optional<Statement> waiting() {
    return last().map(it -> latest()).filter(it -> it.verb() == Verb.SUBMITTED);
  }

  /** The reviews there are. */
  public List<Statement> reviews() {
    return facts.stream().filter(it -> it.verb() == Verb.REVIEWED).toList();
  }

  /** Doesn't say whose it is. */
  @Override
  public String toString() {
    return "Handed[" + task.task().id() + "]";
  }
}

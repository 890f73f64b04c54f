package org.stoa.programme;

import java.util.List;
import java.util.Optional;
import org.stoa.statement.ActivityId;

/**
 * What every kind of activity has.
 *
 * @param description a sentence or two, plain text
 * @param where the place, online or not
 * @param owner the organisation that runs it
 * @param optional whether the author said that no award needs it
 * @param after the activities that have to be complete before it
 * @param audience whom it is offered to
 * @param lifecycle a draft is announced, but can't be done yet
 * @param aliases other names that people use for it
 */
public record Outline(
    ActivityId id,
    Localised<String> title,
    Optional<Localised<String>> description,
    Optional<Localised<String>> where,
    Optional<String> owner,
    boolean optional,
    List<ActivityId> after,
    Audience audience,
    Subject subject,
    Lifecycle lifecycle,
    List<String> aliases) {

  public Outline {
    after = List.copyOf(after);
    aliases = List.copyOf(aliases);
  }

  /** A title, and nothing else said. */
  public static Outline of(ActivityId id, Localised<String> title) {
    return new Outline(
        id,
        title,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        List.of(),
        Audience.EVERYBODY,
        Subject.UNSAID,
        Lifecycle.ACTIVE,
        List.of());
  }
}

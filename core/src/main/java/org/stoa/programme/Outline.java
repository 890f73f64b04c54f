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
 * @param after the activities that come before it
 */
public record Outline(
    ActivityId id,
    Localised<String> title,
    Optional<Localised<String>> description,
    Optional<Localised<String>> where,
    Optional<String> owner,
    boolean optional,
    List<ActivityId> after) {

  public Outline {
    after = List.copyOf(after);
  }
}

package org.stoa.authoring.lint;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.stoa.problem.Place;
import org.stoa.statement.ActivityId;

/**
 * A part of a passage that says one thing.
 *
 * @param begins where it begins
 * @param start its offset in the passage
 */
record Sentence(Passage passage, Place begins, int start, String text) {

  Place at(int offset) {
    return passage.after(begins, text.substring(0, offset));
  }

  Optional<ActivityId> of() {
    return passage.of();
  }

  /** The first hundred places that match. */
  Stream<MatchResult> matches(Pattern pattern) {
    return pattern.matcher(text).results().limit(Passage.MOST);
  }

  boolean has(Pattern pattern) {
    return pattern.matcher(text).find();
  }
}

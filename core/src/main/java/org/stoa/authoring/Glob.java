package org.stoa.authoring;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.stoa.statement.ActivityId;

/** An activity's id, or a pattern for several in which {@code *} stands for any letters. */
final class Glob {

  private final Pattern pattern;
  private final boolean exact;

  Glob(String text) {
    exact = !text.contains("*");
    pattern =
        Pattern.compile(
            Arrays.stream(text.split("\\*", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*")));
  }

  boolean matches(ActivityId id) {
    return pattern.matcher(id.value()).matches();
  }

  /** Whether it names one activity only. */
  boolean isExact() {
    return exact;
  }
}

package org.stoa.people;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.stoa.statement.Mode;

/** The words by which lists say how somebody takes part. */
public final class ModeWord {

  private static final Map<String, Mode> MODES =
      Map.of(
          "online", Mode.ONLINE,
          "remote", Mode.ONLINE,
          "온라인", Mode.ONLINE,
          "on-site", Mode.ON_SITE,
          "onsite", Mode.ON_SITE,
          "on site", Mode.ON_SITE,
          "in person", Mode.ON_SITE,
          "현장", Mode.ON_SITE);

  private ModeWord() {}

  /** What a word means; empty if it is none of them. */
  public static Optional<Mode> mode(String word) {
    return Optional.ofNullable(MODES.get(word.toLowerCase(Locale.ROOT)));
  }
}

package org.stoa.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * What a person confirmed once: somebody who appears under this name or address is this
 * participant, or nobody on the list.
 *
 * @param text the name or e-mail address; case and the number of spaces don't matter
 * @param participant the id of the participant; empty for somebody who takes no part, such as a
 *     host or an interpreter
 */
public record Alias(String text, Optional<String> participant) {

  public Alias {
    text = key(text);
    if (text.isEmpty()) {
      throw new IllegalArgumentException("an alias needs a text");
    }
  }

  /** A text as aliases are compared. */
  public static String key(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s\\p{Z}]+", " ")
        .strip();
  }
}

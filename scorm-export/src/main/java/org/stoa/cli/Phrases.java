package org.stoa.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.stoa.progress.Reason;

/**
 * Reasons in words. Many learners have the same ones, so the last few thousand are remembered. Not
 * thread-safe.
 */
final class Phrases {

  private static final int REMEMBERED = 5_000;

  private final Locale reader;
  private final Map<Reason, String> said =
      new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Reason, String> eldest) {
          return size() > REMEMBERED;
        }
      };

  Phrases(Locale reader) {
    this.reader = reader;
  }

  String of(Reason reason) {
    return said.computeIfAbsent(reason, it -> it.in(reader));
  }
}

package org.stoa.authoring.lint;

import java.util.List;
import java.util.stream.Collectors;
import org.stoa.programme.Activity;

/** Several activities in a sentence. */
final class Listing {

  private static final int MOST = 6;

  private Listing() {}

  /** Their ids, or the first of them if there are many. */
  static String of(List<? extends Activity> activities) {
    String named =
        activities.stream()
            .limit(MOST)
            .map(it -> "\"" + it.id() + "\"")
            .collect(Collectors.joining(", "));
    int more = activities.size() - MOST;
    return more > 0 ? named + " and " + more + " more" : named;
  }
}

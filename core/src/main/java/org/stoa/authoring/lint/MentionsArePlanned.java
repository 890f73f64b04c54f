package org.stoa.authoring.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stoa.problem.Problems;

/**
 * A meeting that a text announces is in the outline, by a title or an alias: "closing seminar",
 * "seminars (launching and closing)", "online consultation".
 */
final class MentionsArePlanned implements Check {

  private static final String ORDER =
      "launch(?:ing)?|opening|kick-?off|introductory|preparatory|closing|concluding|final";
  private static final String MEETING =
      "seminar|workshop|webinar|session|plenary|ceremony|consultation|meeting";
  private static final String PLURALS = "(?:s\\b|\\b)";
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?i)\\b(?:(?<first>"
              + ORDER
              + ")\\s+and\\s+)?(?<last>"
              + ORDER
              + "|online|individual)\\s+(?<meeting>"
              + MEETING
              + ")"
              + PLURALS);
  private static final Pattern BEHIND =
      Pattern.compile(
          "(?i)\\b(?<meeting>"
              + MEETING
              + ")s?\\s*\\((?<first>"
              + ORDER
              + ")(?:\\s*(?:,|and|&)\\s*(?<last>"
              + ORDER
              + "))?\\)");
  private static final Set<String> ONLY_SOME = Set.of("online", "individual");
  private static final Set<String> ONLINE_MEETINGS = Set.of("workshop", "consultation");

  @Override
  public void check(Manuscript manuscript, Problems problems) {
    Names names = Names.of(manuscript.programme());
    Set<String> reported = new HashSet<>();
    manuscript
        .sentences()
        .filter(sentence -> sentence.of().isEmpty() && !sentence.passage().isIn("ko"))
        .forEach(
            sentence -> {
              for (Pattern pattern : List.of(BEFORE, BEHIND)) {
                Matcher matcher = pattern.matcher(sentence.text());
                while (matcher.find()) {
                  check(matcher, "first", sentence, names, reported, problems);
                  check(matcher, "last", sentence, names, reported, problems);
                }
              }
            });
  }

  private static void check(
      Matcher found,
      String group,
      Sentence sentence,
      Names names,
      Set<String> reported,
      Problems problems) {
    String meeting = found.group("meeting").toLowerCase(Locale.ROOT);
    if (found.group(group) == null) {
      return;
    }
    String which = found.group(group).toLowerCase(Locale.ROOT);
    boolean isPlan = !ONLY_SOME.contains(which) || ONLINE_MEETINGS.contains(meeting);
    if (isPlan && !names.haveAll(List.of(stem(which), meeting)) && reported.add(which + meeting)) {
      problems.warning(
          "NOT_IN_OUTLINE",
          sentence.at(found.start()),
          "The text speaks of \""
              + which
              + " "
              + meeting
              + "\", and no activity is called so. Add it, or give the one that is meant this name as"
              + " an alias.");
    }
  }

  /** "Launching" and "launch" are one. */
  private static String stem(String word) {
    return word.startsWith("launch") ? "launch" : word;
  }
}

package org.stoa.authoring.lint;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.stoa.problem.Place;
import org.stoa.problem.Problems;
import org.stoa.programme.Activity;
import org.stoa.programme.Award;
import org.stoa.statement.ActivityId;

/** What is required, some award asks for; what no award asks for is said to be optional. */
final class RequiredWorkCounts implements Check {

  private static final Pattern REQUIRED =
      Pattern.compile(
          "(?i)\\b(?:required|mandatory|compulsory|obligatory)\\b|\\b(?:have|has|need) to (?:submit|complete|attend)\\b"
              + "|\\bmust (?:submit|complete|attend|hand in|take)\\b|필수");
  private static final Pattern UNLESS =
      Pattern.compile(
          "(?i)\\b(?:not|never|nobody|no|isn[’']t|aren[’']t|optional|voluntary)\\b|아니|않|선택");

  @Override
  public void check(Manuscript manuscript, Problems problems) {
    if (manuscript.programme().awards().isEmpty()) {
      return;
    }
    Set<ActivityId> reported = new HashSet<>();
    Names names = Names.of(manuscript.programme());
    manuscript
        .sentences()
        .filter(it -> it.has(REQUIRED) && !it.has(UNLESS))
        .forEach(
            sentence ->
                about(sentence, names, manuscript)
                    .filter(it -> !isAskedFor(it, manuscript) && reported.add(it.id()))
                    .forEach(it -> required(it, sentence.at(0), problems)));
    manuscript
        .programme()
        .allActivities()
        .forEach(activity -> check(activity, reported, manuscript, problems));
  }

  /** The activities that a sentence calls required: those it names, or the one it belongs to. */
  private static Stream<Activity> about(Sentence sentence, Names names, Manuscript manuscript) {
    Stream<Activity> own =
        sentence.passage().kind().isFile()
            ? Stream.empty()
            : sentence.of().flatMap(manuscript.programme()::activity).stream();
    return Stream.concat(names.mentionedIn(sentence.text()), own)
        .filter(Activity::isToDo)
        .distinct();
  }

  private static boolean isAskedFor(Activity activity, Manuscript manuscript) {
    return manuscript.isInAnAward(activity.id());
  }

  private static void required(Activity activity, Place place, Problems problems) {
    problems.warning(
        "REQUIRED_FOR_NOTHING",
        place,
        "The text calls \""
            + activity.id()
            + "\" required, and no award asks for it. Add it to an award, or change the text.");
  }

  private static void check(
      Activity activity, Set<ActivityId> reported, Manuscript manuscript, Problems problems) {
    boolean isWork =
        activity instanceof Activity.Task
            || activity instanceof Activity.Quiz
            || activity instanceof Activity.Survey;
    Place place = manuscript.place(activity.id());
    if (isWork
        && !activity.outline().optional()
        && !isAskedFor(activity, manuscript)
        && reported.add(activity.id())) {
      problems.info(
          "NO_AWARD_ASKS",
          place,
          "Nothing says what \""
              + activity.id()
              + "\" is required for: no award asks for it. Add it to one, or say \"optional: true\".");
    }
    if (activity.outline().optional() && isNeededForACertificate(activity, manuscript)) {
      problems.warning(
          "OPTIONAL_YET_NEEDED",
          place,
          "\""
              + activity.id()
              + "\" is optional, and a certificate can't be had without it. Drop \"optional\", or ask"
              + " for it among others (\"any\").");
    }
  }

  private static boolean isNeededForACertificate(Activity activity, Manuscript manuscript) {
    return manuscript.programme().awards().stream()
        .filter(award -> award.kind() == Award.Kind.CERTIFICATE)
        .anyMatch(award -> Reach.isNeeded(award.when(), activity.id()));
  }
}

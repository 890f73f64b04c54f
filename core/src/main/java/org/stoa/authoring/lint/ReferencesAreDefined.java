package org.stoa.authoring.lint;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.stoa.problem.Problems;
import org.stoa.programme.Activity;

/** A text that speaks of designated work says which. */
final class ReferencesAreDefined implements Check {

  private static final Pattern VAGUE =
      Pattern.compile(
          "(?i)\\b(?:designated|assigned|specified|prescribed|indicated|stipulated)\\s+"
              + "(?:\\p{L}+\\s+)?(?:assignments?|tasks?|works?|exercises?|sessions?|quizzes|activities|materials?|readings?)\\b");

  @Override
  public void check(Manuscript manuscript, Problems problems) {
    Names names = Names.of(manuscript.programme());
    manuscript
        .sentences()
        .filter(sentence -> sentence.of().isEmpty())
        .forEach(sentence -> check(sentence, names, manuscript, problems));
  }

  private static void check(
      Sentence sentence, Names names, Manuscript manuscript, Problems problems) {
    Matcher vague = VAGUE.matcher(sentence.text());
    if (vague.find() && names.mentionedIn(after(sentence, vague.end())).findAny().isEmpty()) {
      problems.warning(
          "REFERENCE_UNDEFINED",
          sentence.at(vague.start()),
          "\"" + vague.group() + "\" doesn't say which. Name them" + candidates(manuscript) + ".");
    }
  }

  /** The rest of the sentence may name them, or the list that it announces. */
  private static String after(Sentence sentence, int offset) {
    return sentence.text().strip().endsWith(":")
        ? sentence.passage().text().substring(sentence.start() + offset)
        : sentence.text().substring(offset);
  }

  private static String candidates(Manuscript manuscript) {
    List<String> tasks =
        manuscript
            .programme()
            .allActivities()
            .filter(Activity.Task.class::isInstance)
            .map(it -> "\"" + it.title().original() + "\"")
            .toList();
    return tasks.isEmpty() ? "" : ": " + tasks.stream().collect(Collectors.joining(", "));
  }
}

package org.stoa.authoring.lint;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stoa.problem.Problems;

/** Where a number changes, a text says what it was before. */
final class ChangesSayFromWhat implements Check {

  private static final Pattern CHANGE =
      Pattern.compile(
          "(?i)\\b(?:reduced|cut|lowered|raised|increased|extended|shortened)\\s+to\\s+"
              + Numerals.IN_ENGLISH
              + "\\b");
  private static final Pattern FROM =
      Pattern.compile("(?i)\\bfrom\\s+(?:the\\s+)?" + Numerals.IN_ENGLISH + "\\b");

  @Override
  public void check(Manuscript manuscript, Problems problems) {
    manuscript
        .sentences()
        .filter(sentence -> !sentence.has(FROM))
        .forEach(
            sentence -> {
              Matcher change = CHANGE.matcher(sentence.text());
              if (change.find()) {
                problems.info(
                    "CHANGE_UNCLEAR",
                    sentence.at(change.start()),
                    "\""
                        + change.group().replaceAll("\\s+", " ")
                        + "\" doesn't say from how many.");
              }
            });
  }
}

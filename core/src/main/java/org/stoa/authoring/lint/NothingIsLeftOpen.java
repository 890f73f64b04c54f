package org.stoa.authoring.lint;

import java.util.List;
import java.util.regex.Pattern;
import org.stoa.problem.Place;
import org.stoa.problem.Problems;

/** No text promises what isn't there: placeholders, and what ends with a colon. */
final class NothingIsLeftOpen implements Check {

  private static final String THINGS =
      "(?:links?|dates?|times?|venues?|rooms?|places?|speakers?|facilitators?|names?|details?"
          + "|address(?:es)?|agendas?|notifications?|forms?)";
  private static final List<Pattern> PLACEHOLDERS =
      List.of(
          Pattern.compile("\\b(?:TBC|TBD|TBA|TODO|FIXME|X{3,})\\b|\\?{3,}"),
          Pattern.compile("(?i)\\bto be (?:announced|confirmed|determined)\\b|\\blorem ipsum\\b"),
          Pattern.compile(
              "(?i)\\b"
                  + THINGS
                  + "\\s+(?:(?:is|are|will)\\s+)?(?:still\\s+)?(?:to\\s+)?be\\s+"
                  + "(?:provided|circulated|shared|sent|defined|decided|fixed)\\b"),
          Pattern.compile("추후\\s?(?:공지|안내|통보|결정)|미정"));

  /** A line that announces something, and then the text or its section is over. */
  private static final Pattern ANNOUNCED =
      Pattern.compile("(?m)^(?![ \\t]*+[#|>])(?:.*\\S)?:[*_]*+\\s*+(?=\\z|^#)");

  @Override
  public void check(Manuscript manuscript, Problems problems) {
    manuscript.sentences().forEach(sentence -> placeholders(sentence, problems));
    manuscript.passages().stream()
        .filter(passage -> passage.kind() != Passage.Kind.QUIZ)
        .forEach(passage -> unfinished(passage, problems));
  }

  private static void placeholders(Sentence sentence, Problems problems) {
    for (Pattern placeholder : PLACEHOLDERS) {
      sentence
          .matches(placeholder)
          .forEach(found -> placeholder(found.group(), sentence.at(found.start()), problems));
    }
  }

  private static void placeholder(String words, Place place, Problems problems) {
    problems.warning(
        "TEXT_PLACEHOLDER",
        place,
        "\""
            + words.replaceAll("\\s+", " ")
            + "\" stands in for something. Fill it in or leave it out; a link that comes later is"
            + " \"link\" and \"link-from\" in the edition's calendar.");
  }

  private static void unfinished(Passage passage, Problems problems) {
    passage
        .matches(ANNOUNCED)
        .forEach(
            found ->
                problems.warning(
                    "TEXT_UNFINISHED",
                    passage.at(found.start()),
                    "Nothing follows the colon: \""
                        + end(found.group().strip())
                        + "\". Finish it or drop it."));
  }

  private static String end(String line) {
    int from = Math.max(0, line.length() - 60);
    return from == 0 ? line : "…" + line.substring(from);
  }
}

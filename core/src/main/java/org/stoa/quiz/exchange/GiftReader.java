package org.stoa.quiz.exchange;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stoa.problem.Place;
import org.stoa.problem.Problems;
import org.stoa.quiz.QuestionSet;
import org.stoa.source.SourceText;

/**
 * GIFT, as Moodle documents it: questions between blank lines, answers in braces. A category begins
 * a section.
 */
final class GiftReader implements Reader {

  // Possessive, because others would take a step of the stack for each repetition.
  private static final Pattern BLOCK = Pattern.compile("(?m)(?:^.*\\S.*(?:\\n|\\z))++");
  private static final Pattern COMMENT = Pattern.compile("(?m)^[ \\t]*//.*$");
  private static final Pattern CATEGORY = Pattern.compile("\\A\\s*\\$CATEGORY:(.*)");
  private static final Pattern NAME = Pattern.compile("\\A\\s*::((?:[^\\\\:]|\\\\.|:(?!:))*+)::");
  private static final Pattern MARKUP =
      Pattern.compile("\\A\\s*\\[(html|markdown|plain|moodle)]", Pattern.CASE_INSENSITIVE);

  @Override
  public Optional<QuestionSet> read(QuizFiles files, Problems problems) {
    return files.only(problems).flatMap(source -> read(source, problems));
  }

  private static Optional<QuestionSet> read(SourceText source, Problems problems) {
    Intake intake = new Intake(source.file(), problems);
    Matcher block = BLOCK.matcher(withoutComments(source.text().replace('\r', ' ')));
    while (block.find()) {
      String text = category(block.group(), intake);
      if (!text.isBlank()) {
        question(text, source.placeAt(block.end() - text.length()), intake);
      }
    }
    return intake.questions("");
  }

  /** Comments become blanks, so that everything else keeps its position. */
  private static String withoutComments(String text) {
    return COMMENT.matcher(text).replaceAll(it -> " ".repeat(it.group().length()));
  }

  private static String category(String block, Intake intake) {
    String rest = block;
    for (Matcher it = CATEGORY.matcher(rest); it.find(); it = CATEGORY.matcher(rest)) {
      intake.section(Category.named(it.group(1)).name());
      rest = rest.substring(it.end());
    }
    return rest;
  }

  private static void question(String text, Place place, Intake intake) {
    Optional<String> name = Optional.empty();
    String rest = text;
    Matcher named = NAME.matcher(rest);
    if (named.find()) {
      name = Optional.of(Escaped.plain(named.group(1)));
      rest = rest.substring(named.end());
    }
    Markup markup = Markup.UNSAID;
    Matcher marked = MARKUP.matcher(rest);
    if (marked.find()) {
      markup = Markup.named(marked.group(1));
      rest = rest.substring(marked.end());
    }
    int open = Escaped.indexOf(rest, "{", 0);
    int close = open < 0 ? -1 : Escaped.indexOf(rest, "}", open);
    if (open < 0) {
      intake.unread(place, "it has no answer in braces; a text for learners belongs in a page");
    } else if (close < 0) {
      intake.unread(place, "the brace of its answers is never closed");
    } else {
      String prompt = prompt(markup, rest.substring(0, open), rest.substring(close + 1));
      new GiftAnswers(intake, place, markup)
          .question(name, prompt, rest.substring(open + 1, close));
    }
  }

  /** A word that is missing within a sentence leaves a gap. */
  private static String prompt(Markup markup, String before, String after) {
    String begin = markup.markdown(Escaped.plain(before));
    return after.isBlank() ? begin : begin + " \\_\\_\\_ " + markup.markdown(Escaped.plain(after));
  }
}

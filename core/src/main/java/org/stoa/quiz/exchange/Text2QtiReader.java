package org.stoa.quiz.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stoa.problem.Place;
import org.stoa.problem.Problems;
import org.stoa.quiz.QuestionSet;
import org.stoa.source.SourceText;

/**
 * text2qti's plain text: numbered questions, answers with {@code a)}, {@code [*]}, {@code =} or
 * {@code *}, and groups of which some questions are picked. Texts are in Markdown.
 */
final class Text2QtiReader implements Reader {

  /** What begins a line, and the text after it. */
  private static final Pattern LINE =
      Pattern.compile(
          "(?s)(?<mark>[0-9]{1,6}\\.|\\*?[a-zA-Z]\\)|\\[[* ]?]|\\*|=|\\.\\.\\.|\\+|-|_{3,}|\\^{3,})"
              + "(?:\\s+(?<text>.*))?");

  private static final Pattern SETTING =
      Pattern.compile(
          "(?is)(quiz title|quiz description|title|points|pick|points per question|text title|text"
              + "|[a-z ]{3,40}):\\s*(.*)");

  @Override
  public Optional<QuestionSet> read(QuizFiles files, Problems problems) {
    return files.only(problems).flatMap(it -> new Reading(it, problems).read());
  }

  private static final class Reading {

    private final SourceText source;
    private final Problems problems;
    private final Intake intake;
    private final List<Text2QtiQuestion.Line> lines = new ArrayList<>();
    private String title = "";
    private String description = "";
    private Optional<String> name = Optional.empty();
    private Optional<String> points = Optional.empty();
    private Optional<String> groupPoints = Optional.empty();
    private boolean isComment;
    private boolean isStray;

    Reading(SourceText source, Problems problems) {
      this.source = source;
      this.problems = problems;
      this.intake = new Intake(source.file(), problems);
    }

    Optional<QuestionSet> read() {
      int offset = 0;
      for (String line : source.text().split("\n", -1)) {
        line(line.stripTrailing(), source.placeAt(offset));
        offset += line.length() + 1;
      }
      finish();
      return intake.questions(title, description);
    }

    private void line(String line, Place place) {
      Matcher marked = LINE.matcher(line);
      Matcher setting = SETTING.matcher(line);
      if (line.equals("COMMENT") || line.equals("END_COMMENT")) {
        isComment = line.equals("COMMENT");
      } else if (isComment || line.startsWith("%")) {
        return;
      } else if (line.isBlank() || Character.isWhitespace(line.charAt(0))) {
        continued(line.strip());
      } else if (line.equals("GROUP") || line.equals("END_GROUP")) {
        finish();
        groupPoints = Optional.empty();
        intake.section("");
      } else if (marked.matches()) {
        marked(marked.group("mark"), Optional.ofNullable(marked.group("text")).orElse(""), place);
      } else if (setting.matches()) {
        setting(setting.group(1).toLowerCase(Locale.ROOT), setting.group(2), place);
      } else {
        stray(place, "\"" + line + "\" isn't understood");
      }
    }

    private void continued(String text) {
      if (!lines.isEmpty()) {
        lines.get(lines.size() - 1).text().append('\n').append(text);
      }
    }

    private void marked(String mark, String text, Place place) {
      if (mark.endsWith(".") && !mark.equals("...")) {
        finish();
        isStray = false;
      }
      if (isStray || (lines.isEmpty() && !mark.matches("[0-9]+\\."))) {
        return;
      }
      lines.add(new Text2QtiQuestion.Line(mark, new StringBuilder(text), place));
    }

    private void setting(String key, String value, Place place) {
      finish();
      switch (key) {
        case "quiz title" -> title = value;
        case "quiz description" -> description = value;
        case "title" -> name = Optional.of(value);
        case "points" -> points = Optional.of(value);
        case "points per question" -> groupPoints = Optional.of(value);
        case "pick" -> pick(value);
        case "text title", "text" -> stray(place, "a text for learners belongs in a page");
        default ->
            problems.warning(
                "QUIZ_CHANGED", place, "\"" + key + "\" is a setting of text2qti's; set it anew.");
      }
    }

    private void pick(String value) {
      if (value.strip().matches("[1-9][0-9]{0,3}")) {
        intake.section("", OptionalInt.of(Integer.parseInt(value.strip())), false);
      }
    }

    private void stray(Place place, String why) {
      finish();
      isStray = true;
      intake.unread(place, why);
    }

    private void finish() {
      if (!lines.isEmpty()) {
        String worth = points.or(() -> groupPoints).orElse("1");
        new Text2QtiQuestion(intake, name, worth, List.copyOf(lines)).take();
        lines.clear();
        name = Optional.empty();
        points = Optional.empty();
      }
    }
  }
}

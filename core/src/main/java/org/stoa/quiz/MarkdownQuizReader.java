package org.stoa.quiz;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.stoa.problem.Place;
import org.stoa.problem.Problems;

/**
 * Reads a quiz from Markdown: {@code # title}, then for each question {@code ## prompt}, choices as
 * a task list ({@code - [x]} is right), and feedback as a quotation. Not thread-safe; one reader
 * reads one text.
 */
public final class MarkdownQuizReader {

  private static final Pattern CHOICE = Pattern.compile("(\\s*[-*+] \\[([ xX])]\\s*)(.*)");

  private final String file;
  private final Problems problems;
  private final List<Question> questions = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private final StringBuilder introduction = new StringBuilder();
  private String title = "";
  private Optional<QuestionDraft> draft = Optional.empty();

  private MarkdownQuizReader(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /**
   * Reads a text.
   *
   * @param file how problems name it
   * @return empty if there are errors; the problems say which
   */
  public static Optional<QuestionSet> read(String file, String text, Problems problems) {
    return new MarkdownQuizReader(file, problems).read(text);
  }

  /**
   * The same text for a reader of Markdown, line by line and column by column: choices are items of
   * a list however they are indented, and {@code [x]} is never the text of a link.
   */
  public static String asMarkdown(String text) {
    return text.lines().map(MarkdownQuizReader::asItem).collect(Collectors.joining("\n"));
  }

  private static String asItem(String line) {
    Matcher choice = CHOICE.matcher(line);
    return choice.matches()
        ? "- " + "x".repeat(choice.group(1).length() - 2) + choice.group(3)
        : line;
  }

  private Optional<QuestionSet> read(String text) {
    int known = problems.inReadingOrder().size();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      readLine(line, new Place(file, number, 1));
    }
    finishQuestion();
    if (questions.isEmpty() && draft.isEmpty()) {
      problems.error(
          "QUIZ_EMPTY", Place.startOf(file), "No question: begin each one with \"## \".");
    }
    boolean hasErrors = problems.inReadingOrder().size() > known;
    return hasErrors
        ? Optional.empty()
        : Optional.of(QuestionSet.of(title, introduction.toString().strip(), questions));
  }

  private void readLine(String line, Place place) {
    Matcher choice = CHOICE.matcher(line);
    if (line.startsWith("## ")) {
      finishQuestion();
      draft = Optional.of(QuestionDraft.begin(line.substring(3), place, problems));
    } else if (line.startsWith("# ") && draft.isEmpty()) {
      title = line.substring(2).strip();
    } else if (draft.isEmpty()) {
      introduction.append(line).append('\n');
    } else if (choice.matches()) {
      boolean right = !choice.group(2).equals(" ");
      String text = choice.group(3).strip();
      draft.get().choice(right ? Choice.right(text) : Choice.wrong(text), place);
    } else if (line.startsWith(">")) {
      draft.get().feedback(line.substring(1).strip());
    } else {
      draft.get().text(line, place);
    }
  }

  private void finishQuestion() {
    if (draft.isEmpty()) {
      return;
    }
    QuestionDraft finished = draft.get();
    String ordinal = "q" + (ids.size() + 1);
    String id = finished.id().orElse(ordinal);
    if (!ids.add(id)) {
      problems.error(
          "DUPLICATE_QUESTION", finished.place(), "Two questions have the id \"" + id + "\".");
    }
    finished.question(id).ifPresent(questions::add);
  }
}

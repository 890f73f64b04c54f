package org.stoa.quiz;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.stoa.problem.Place;
import org.stoa.problem.Problems;

/**
 * Reads a quiz from Markdown: {@code # title}, then for each question {@code ## prompt}, its
 * answers, and feedback as a quotation. Answers are choices as a task list ({@code - [x]} is
 * right), accepted numbers or texts ({@code = 42}), pairs ({@code - term :: match}), or a numbered
 * list to put in order. Any further {@code # } begins a section. Not thread-safe; one reader reads
 * one text.
 */
public final class MarkdownQuizReader {

  private final String file;
  private final Problems problems;
  private final List<SectionDraft> sections = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private final StringBuilder introduction = new StringBuilder();
  private Optional<String> title = Optional.empty();
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
    return text.lines().map(AnswerLine::asItem).collect(Collectors.joining("\n"));
  }

  private Optional<QuestionSet> read(String text) {
    int known = problems.errors();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      readLine(line, new Place(file, number, 1));
    }
    finishQuestion();
    if (ids.isEmpty()) {
      problems.error(
          "QUIZ_EMPTY", Place.startOf(file), "No question: begin each one with \"## \".");
    } else {
      sections.forEach(SectionDraft::requireQuestions);
    }
    List<Section> read =
        sections.stream().map(SectionDraft::section).flatMap(Optional::stream).toList();
    return problems.errors() > known
        ? Optional.empty()
        : Optional.of(new QuestionSet(title.orElse(""), introduction.toString().strip(), read));
  }

  private void readLine(String line, Place place) {
    if (line.startsWith("## ")) {
      finishQuestion();
      if (sections.isEmpty()) {
        sections.add(SectionDraft.begin("", place, problems));
      }
      draft = Optional.of(QuestionDraft.begin(line.substring(3), place, problems));
    } else if (line.startsWith("# ")) {
      finishQuestion();
      SectionDraft section = SectionDraft.begin(line.substring(2), place, problems);
      // The title is the first section's heading too.
      title = title.or(() -> Optional.of(section.name()).filter(name -> sections.isEmpty()));
      sections.add(section);
    } else if (draft.isPresent()) {
      draft.get().line(line, place);
    } else if (sections.size() < 2) {
      introduction.append(line).append('\n');
    } else if (!line.isBlank()) {
      problems.error(
          "QUIZ_STRAY_LINE",
          place,
          "Learners don't see what stands here: move it into a question, or above the first one.");
    }
  }

  private void finishQuestion() {
    if (draft.isEmpty()) {
      return;
    }
    QuestionDraft finished = draft.get();
    draft = Optional.empty();
    String ordinal = "q" + (ids.size() + 1);
    String id = finished.id().orElse(ordinal);
    if (!ids.add(id)) {
      problems.error(
          "DUPLICATE_QUESTION", finished.place(), "Two questions have the id \"" + id + "\".");
    }
    sections.get(sections.size() - 1).add(finished.question(id));
  }
}

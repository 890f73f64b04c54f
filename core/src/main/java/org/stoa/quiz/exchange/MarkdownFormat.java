package org.stoa.quiz.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.stoa.problem.Problems;
import org.stoa.quiz.MarkdownQuizReader;
import org.stoa.quiz.MarkdownQuizWriter;
import org.stoa.quiz.Question;
import org.stoa.quiz.QuestionSet;
import org.stoa.quiz.Section;

/** Stoa's own quizzes. What doesn't come back as it went is found by reading it back. */
final class MarkdownFormat implements Reader, Writer {

  @Override
  public Optional<QuestionSet> read(QuizFiles files, Problems problems) {
    return files
        .only(problems)
        .flatMap(it -> MarkdownQuizReader.read(it.file(), it.text(), problems));
  }

  @Override
  public QuizFiles write(QuestionSet set, Losses losses) {
    List<Section> sections = new ArrayList<>();
    for (Section section : set.sections()) {
      List<Question> kept = section.questions().stream().filter(it -> isKept(it, losses)).toList();
      if (!kept.isEmpty()) {
        sections.add(with(section, kept));
      }
    }
    QuestionSet written = new QuestionSet(set.title(), set.introduction(), sections);
    String text = MarkdownQuizWriter.write(written);
    if (read(text).map(it -> !frame(it).equals(frame(written))).orElse(false)) {
      losses.changed("has one line for the title, which is the first section's name too");
    }
    return QuizFiles.of(losses.file(), text);
  }

  private static Section with(Section section, List<Question> kept) {
    OptionalInt draw =
        section.draw().isPresent()
            ? OptionalInt.of(Math.min(section.asked(), kept.size()))
            : OptionalInt.empty();
    return new Section(section.name(), kept, draw, section.isShuffled());
  }

  private static boolean isKept(Question question, Losses losses) {
    String text = MarkdownQuizWriter.write(QuestionSet.of("", "", List.of(question)));
    Optional<QuestionSet> back = read(text);
    if (back.isEmpty()) {
      losses.leftOut(question, "can't hold its texts: one is empty, or two are the same");
      return false;
    }
    if (!back.get().questions().equals(List.of(question))) {
      losses.changed(question, "says the same a little otherwise; look it through");
    }
    return true;
  }

  private static Optional<QuestionSet> read(String text) {
    return MarkdownQuizReader.read("", text, new Problems());
  }

  /** All but the questions. */
  private static List<Object> frame(QuestionSet set) {
    List<Object> frame = new ArrayList<>(List.of(set.title(), set.introduction()));
    for (Section section : set.sections()) {
      boolean isUnnamed = frame.size() == 2 && section.name().isEmpty();
      frame.add(
          List.of(isUnnamed ? set.title() : section.name(), section.draw(), section.isShuffled()));
    }
    return frame;
  }
}

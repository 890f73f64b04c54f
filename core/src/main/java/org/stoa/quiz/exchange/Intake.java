package org.stoa.quiz.exchange;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stoa.problem.Place;
import org.stoa.problem.Problems;
import org.stoa.quiz.Choice;
import org.stoa.quiz.Question;
import org.stoa.quiz.QuestionSet;
import org.stoa.quiz.Section;
import org.stoa.quiz.Stem;
import org.stoa.source.SourceText;

/** The questions of one file while they are taken in: each gets an id of its own. */
final class Intake {

  private static final int LONGEST_ID = 48;

  private final SourceText source;
  private final Problems problems;
  private final List<Section> sections = new ArrayList<>();
  private final List<Question> questions = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private String sectionName = "";

  Intake(SourceText source, Problems problems) {
    this.source = source;
    this.problems = problems;
  }

  /** What every question has; its id comes from its name as far as that makes one. */
  Stem stem(Optional<String> name, String prompt, BigDecimal points, String feedback) {
    return new Stem(id(name), prompt.strip(), points, feedback.strip());
  }

  private String id(Optional<String> name) {
    String plain =
        Normalizer.normalize(name.orElse(""), Normalizer.Form.NFKD)
            .replaceAll("[^A-Za-z0-9_ -]", "")
            .strip()
            .replaceAll("[ -]+", "-")
            .replaceFirst("^[^A-Za-z]+", "");
    String base = plain.length() > LONGEST_ID ? plain.substring(0, LONGEST_ID) : plain;
    String id = base.isEmpty() ? "q" + (ids.size() + 1) : base;
    for (int n = 2; !ids.add(id); n++) {
      id = (base.isEmpty() ? "q" + (ids.size() + 1) : base) + "-" + n;
    }
    return id;
  }

  void add(Question question) {
    questions.add(question);
  }

  /** From here on, questions belong to another section. */
  void section(String name) {
    endSection();
    sectionName = name;
  }

  private void endSection() {
    if (!questions.isEmpty()) {
      Section all = Section.of(questions);
      sections.add(new Section(sectionName, all.questions(), all.draw(), all.isShuffled()));
      questions.clear();
    }
  }

  Place place(int offset) {
    return source.placeAt(offset);
  }

  /** A question that can't be kept. */
  void unread(int offset, String why) {
    problems.warning("QUESTION_UNREAD", place(offset), "This question is left out: " + why + ".");
  }

  /** Something of a question that can't be kept. */
  void changed(int offset, String what) {
    problems.warning("QUESTION_CHANGED", place(offset), "This question changes: " + what + ".");
  }

  /** Whether one of the choices is entirely right; if not, the question is left out. */
  boolean requireRight(List<Choice> choices, int offset) {
    boolean isRight = choices.stream().anyMatch(choice -> choice.share().isFull());
    if (!isRight) {
      unread(offset, "none of its answers is entirely right");
    }
    return isRight;
  }

  /** All that was taken in, or a problem if it is nothing. */
  Optional<QuestionSet> questions(String title) {
    endSection();
    if (sections.isEmpty()) {
      problems.error(
          "QUIZ_EMPTY", Place.startOf(source.file()), "There is no question that can be read.");
      return Optional.empty();
    }
    return Optional.of(new QuestionSet(title, "", sections));
  }
}

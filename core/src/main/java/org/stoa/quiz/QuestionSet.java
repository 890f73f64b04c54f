package org.stoa.quiz;

import java.util.List;

/**
 * The questions of one quiz, in one language.
 *
 * @param title as a learner reads it
 * @param introduction in Markdown; may be empty
 */
public record QuestionSet(String title, String introduction, List<Section> sections) {

  public QuestionSet {
    sections = List.copyOf(sections);
  }

  /** A quiz that asks all of these questions, in this order. */
  public static QuestionSet of(String title, String introduction, List<Question> questions) {
    return new QuestionSet(title, introduction, List.of(Section.of(questions)));
  }

  /** Everything that can be asked, in the order in which it is written. */
  public List<Question> questions() {
    return sections.stream().flatMap(section -> section.questions().stream()).toList();
  }

  /** How many questions an attempt asks. */
  public int asked() {
    return sections.stream().mapToInt(Section::asked).sum();
  }

  /** Whether two attempts can differ in what they show, apart from matches and orders. */
  public boolean isVaried() {
    return hasPools()
        || sections.stream().anyMatch(Section::isShuffled)
        || questions().stream()
            .anyMatch(it -> it instanceof ChoiceQuestion choosing && choosing.isShuffled());
  }

  /** Whether two attempts can differ in what they ask. */
  public boolean hasPools() {
    return sections.stream().anyMatch(Section::isPool);
  }
}

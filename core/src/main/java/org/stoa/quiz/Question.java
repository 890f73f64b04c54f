package org.stoa.quiz;

import java.math.BigDecimal;
import java.util.List;

/** One question of a quiz. It knows its right answers, and what any other answer is worth. */
public sealed interface Question permits ChoiceQuestion, WrittenQuestion, Matching, Ordering {

  Stem stem();

  /** Unique within its question set. */
  default String id() {
    return stem().id();
  }

  /** What is asked, in Markdown. */
  default String prompt() {
    return stem().prompt();
  }

  /** What a right answer brings; more than 0. */
  default BigDecimal points() {
    return stem().points();
  }

  /** Shown after marking, in Markdown; empty if there is nothing to say. */
  default String feedback() {
    return stem().feedback();
  }

  /** What an answer brings, from nothing to everything; an answer of another kind nothing. */
  Share share(Answer answer);

  /** What its author says to this very answer, in Markdown; often nothing. */
  default List<String> feedbackTo(Answer answer) {
    return List.of();
  }

  /** Everything else that learners can come to see of it, in Markdown. */
  List<String> wordings();

  /** How many choices, options or items it shows in an order of their own. */
  int parts();

  /** Whether these parts come in another order at every attempt. */
  boolean isShuffled();
}

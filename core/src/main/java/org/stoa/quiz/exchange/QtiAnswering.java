package org.stoa.quiz.exchange;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.stoa.quiz.Share;
import org.stoa.xml.XmlText;

/**
 * How an item of QTI is answered and marked.
 *
 * @param shares what each part of an answer brings; empty if only all of them together do
 * @param rules of which the first that fits marks what was typed
 * @param said to each part of an answer
 * @param interaction writes where learners answer
 */
record QtiAnswering(
    String cardinality,
    String baseType,
    List<String> correct,
    Map<String, Share> shares,
    List<Rule> rules,
    Map<String, String> said,
    Consumer<XmlText> interaction) {

  static final String RESPONSE = "RESPONSE";

  /** What an answer brings that fulfils a condition. */
  record Rule(Consumer<XmlText> condition, Share share, String feedback) {}

  /** Whether there is something to say to some answer. */
  boolean hasFeedback() {
    return said.values().stream().anyMatch(it -> !it.isEmpty())
        || rules.stream().anyMatch(it -> !it.feedback().isEmpty());
  }
}

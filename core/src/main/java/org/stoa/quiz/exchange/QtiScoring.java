package org.stoa.quiz.exchange;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.stoa.quiz.Numeric;
import org.stoa.quiz.Share;
import org.stoa.xml.XmlElement;

/** How an item says that its only response is marked. */
record QtiScoring(XmlElement item, XmlElement declaration) {

  /** A branch of the marking: a condition, what it brings, and what is said. */
  record Branch(XmlElement condition, BigDecimal score, Optional<String> feedback) {}

  List<String> correct() {
    return declaration
        .child("correctResponse")
        .map(it -> it.children("value").map(value -> value.text().strip()).toList())
        .orElse(List.of());
  }

  /** The points of each key, if the marking uses them. */
  Map<String, BigDecimal> mapped() {
    Map<String, BigDecimal> mapped = new LinkedHashMap<>();
    if (isTemplate("map_response") || item.all("mapResponse").findAny().isPresent()) {
      entries()
          .forEach(
              it ->
                  mapped.put(
                      it.attribute("mapKey").orElse("").strip(),
                      it.attribute("mappedValue")
                          .flatMap(Numeric::number)
                          .orElse(BigDecimal.ZERO)));
    }
    return mapped;
  }

  Stream<XmlElement> entries() {
    return declaration.child("mapping").stream().flatMap(it -> it.children("mapEntry"));
  }

  private boolean isTemplate(String name) {
    return item.child("responseProcessing")
        .flatMap(it -> it.attribute("template"))
        .map(it -> it.replaceFirst("\\.xml$", "").endsWith("/" + name))
        .orElse(false);
  }

  /** Whether everything or nothing is marked in the one way that needs no explanation. */
  boolean isMatchCorrect() {
    return isTemplate("match_correct")
        || item.child("responseProcessing").isEmpty()
        || item.all("match").anyMatch(it -> it.child("correct").isPresent());
  }

  /** The branches that set the score to a number. */
  List<Branch> branches() {
    return item.all()
        .filter(it -> it.name().equals("responseIf") || it.name().equals("responseElseIf"))
        .flatMap(it -> branch(it).stream())
        .toList();
  }

  private static Optional<Branch> branch(XmlElement branch) {
    Optional<BigDecimal> score = set(branch, true).flatMap(Numeric::number);
    Optional<XmlElement> condition = branch.children().findFirst();
    return score.isPresent() && condition.isPresent()
        ? Optional.of(new Branch(condition.get(), score.get(), set(branch, false)))
        : Optional.empty();
  }

  private static Optional<String> set(XmlElement branch, boolean isScore) {
    return branch
        .children("setOutcomeValue")
        .filter(it -> it.attribute("identifier").orElse("").equals("SCORE") == isScore)
        .flatMap(it -> it.child("baseValue").stream())
        .map(it -> it.text().strip())
        .findFirst();
  }

  /** What an entirely right answer brings; empty if that can't be found out. */
  Optional<BigDecimal> points() {
    return outcome("SCORE")
        .flatMap(it -> it.attribute("normalMaximum"))
        .or(() -> outcome("MAXSCORE").map(XmlElement::text))
        .flatMap(Numeric::number)
        .or(this::mappedPoints)
        .or(() -> branches().stream().map(Branch::score).max(BigDecimal::compareTo))
        .filter(it -> it.signum() > 0);
  }

  private Optional<XmlElement> outcome(String named) {
    return item.children("outcomeDeclaration")
        .filter(it -> it.attribute("identifier").orElse("").equals(named))
        .findFirst();
  }

  private Optional<BigDecimal> mappedPoints() {
    Stream<BigDecimal> gains = mapped().values().stream().filter(it -> it.signum() > 0);
    Optional<BigDecimal> reached =
        declaration.attribute("cardinality").orElse("").equals("single")
            ? gains.max(BigDecimal::compareTo)
            : gains.reduce(BigDecimal::add);
    return declaration
        .child("mapping")
        .flatMap(it -> it.attribute("upperBound"))
        .flatMap(Numeric::number)
        .filter(it -> reached.isPresent())
        .filter(it -> reached.get().compareTo(it) > 0)
        .or(() -> reached);
  }

  /** Which share of the points a score is. */
  static Share share(BigDecimal score, BigDecimal points) {
    return Shares.of(score, points).orElse(score.signum() < 0 ? Share.FULL.negated() : Share.FULL);
  }
}

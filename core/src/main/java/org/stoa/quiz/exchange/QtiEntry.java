package org.stoa.quiz.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.stoa.quiz.NumberRange;
import org.stoa.quiz.Numeric;
import org.stoa.quiz.Share;
import org.stoa.quiz.ShortText;
import org.stoa.quiz.Stem;
import org.stoa.quiz.Wording;
import org.stoa.xml.XmlElement;

/** An item in which something is typed: a number or a few words. */
record QtiEntry(QtiItem item, QtiScoring scoring) {

  /** An answer that is accepted, before it is known as what. */
  private record Entry(String text, XmlElement condition, Share share, String feedback) {

    /** Whether capitals matter to it; a pattern of QTI's always takes them as they are. */
    boolean isCaseSensitive() {
      return !condition.attribute("caseSensitive").orElse("true").equals("false");
    }
  }

  void take() {
    List<QtiScoring.Branch> branches = new ArrayList<>(scoring.branches());
    branches.removeIf(it -> it.condition().child("correct").isPresent() || isNull(it));
    List<Entry> entries = new ArrayList<>();
    for (QtiScoring.Branch it : branches) {
      Share share = QtiScoring.share(it.score(), item.points(scoring));
      String said = it.feedback().map(item::feedback).orElse("");
      entries.add(new Entry(value(it.condition()).orElse(""), it.condition(), share, said));
    }
    if (branches.isEmpty()) {
      entries.addAll(declared());
    }
    Set<String> known =
        branches.stream().flatMap(it -> it.feedback().stream()).collect(Collectors.toSet());
    Stem stem = item.stem(scoring, known);
    String type = scoring.declaration().attribute("baseType").orElse("string");
    if (type.equals("float") || type.equals("integer")) {
      numeric(stem, entries);
    } else {
      shortText(stem, entries);
    }
  }

  private static boolean isNull(QtiScoring.Branch branch) {
    return branch.condition().name().equals("isNull");
  }

  /** What the declaration accepts, where no branch says more. */
  private List<Entry> declared() {
    List<Entry> entries = new ArrayList<>();
    if (scoring.mapped().isEmpty()) {
      scoring
          .correct()
          .forEach(it -> entries.add(new Entry(it, scoring.declaration(), Share.FULL, "")));
    } else {
      scoring
          .entries()
          .forEach(
              it -> {
                String key = it.attribute("mapKey").orElse("");
                BigDecimal score = scoring.mapped().getOrDefault(key.strip(), BigDecimal.ZERO);
                Share share = QtiScoring.share(score, item.points(scoring));
                entries.add(new Entry(key, it, share, ""));
              });
    }
    return entries;
  }

  private static Optional<String> value(XmlElement condition) {
    return condition.all("baseValue").map(XmlElement::text).findFirst();
  }

  private void numeric(Stem stem, List<Entry> entries) {
    List<Numeric.Accepted> accepted = new ArrayList<>();
    for (Entry entry : entries) {
      Optional<NumberRange> range = range(entry);
      range.ifPresent(
          it -> accepted.add(new Numeric.Accepted(it, entry.share(), entry.feedback())));
      if (range.isEmpty()) {
        item.changed("an answer that no range of numbers says is dropped");
      }
    }
    if (accepted.stream().anyMatch(it -> it.share().isFull())) {
      item.intake().add(new Numeric(stem, accepted));
    } else {
      item.unread("none of its numbers is entirely right");
    }
  }

  private static Optional<NumberRange> range(Entry entry) {
    XmlElement condition = entry.condition();
    Optional<BigDecimal> number = Numeric.number(entry.text());
    return switch (condition.name()) {
      case "and" -> between(condition);
      case "equal" -> number.flatMap(it -> near(it, condition));
      case "match", "mapEntry", "responseDeclaration" ->
          number.map(it -> new NumberRange.Near(it, BigDecimal.ZERO));
      default -> Optional.empty();
    };
  }

  private static Optional<NumberRange> between(XmlElement condition) {
    Optional<BigDecimal> least =
        condition.child("gte").flatMap(QtiEntry::value).flatMap(Numeric::number);
    Optional<BigDecimal> most =
        condition.child("lte").flatMap(QtiEntry::value).flatMap(Numeric::number);
    return least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) <= 0
        ? Optional.of(new NumberRange.Between(least.get(), most.get()))
        : Optional.empty();
  }

  /** QTI 2.1, section 15.3, equal: how far below and how far above, absolute or in percent. */
  private static Optional<NumberRange> near(BigDecimal number, XmlElement equal) {
    String mode = equal.attribute("toleranceMode").orElse("exact");
    String[] widths = equal.attribute("tolerance").orElse("0").strip().split("\\s+", -1);
    Optional<BigDecimal> below = Numeric.number(widths[0]).map(BigDecimal::abs);
    Optional<BigDecimal> above = Numeric.number(widths[widths.length - 1]).map(BigDecimal::abs);
    if (mode.equals("exact") || below.isEmpty() || above.isEmpty()) {
      return mode.equals("exact")
          ? Optional.of(new NumberRange.Near(number, BigDecimal.ZERO))
          : Optional.empty();
    }
    BigDecimal unit = mode.equals("relative") ? number.abs().scaleByPowerOfTen(-2) : BigDecimal.ONE;
    BigDecimal down = below.get().multiply(unit);
    BigDecimal up = above.get().multiply(unit);
    return Optional.of(
        down.compareTo(up) == 0
            ? new NumberRange.Near(number, down)
            : new NumberRange.Between(number.subtract(down), number.add(up)));
  }

  private void shortText(Stem stem, List<Entry> entries) {
    List<ShortText.Accepted> accepted = new ArrayList<>();
    Set<Boolean> cases = new HashSet<>();
    for (Entry entry : entries) {
      boolean isPattern = entry.condition().name().equals("patternMatch");
      Optional<Wording> wording =
          isPattern
              ? QtiPattern.wording(entry.condition().attribute("pattern").orElse(""))
              : Optional.of(entry.text().strip()).filter(it -> !it.isEmpty()).map(Wording::of);
      wording.ifPresent(
          it -> {
            accepted.add(new ShortText.Accepted(it, entry.share(), entry.feedback()));
            cases.add(entry.isCaseSensitive());
          });
      if (wording.isEmpty()) {
        item.changed("an answer that no wording with stars says is dropped");
      }
    }
    if (cases.size() > 1) {
      item.changed("capitals don't matter in any of its answers");
    }
    if (accepted.stream().anyMatch(it -> it.share().isFull())) {
      item.intake().add(new ShortText(stem, accepted, cases.equals(Set.of(true))));
    } else {
      item.unread("none of its answers is entirely right");
    }
  }
}

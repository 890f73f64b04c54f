package org.stoa.quiz.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.stoa.problem.Place;
import org.stoa.problem.Problems;
import org.stoa.quiz.QuestionSet;
import org.stoa.source.SourceText;
import org.stoa.xml.XmlElement;
import org.stoa.xml.XmlReader;

/** QTI 1.2, as Canvas and others export it: a file, or a package with one. */
final class Qti12Reader implements Reader {

  @Override
  public Optional<QuestionSet> read(QuizFiles files, Problems problems) {
    Map<String, XmlElement> roots = new LinkedHashMap<>();
    for (SourceText text : files.texts()) {
      XmlReader.read(text, problems)
          .filter(it -> it.name().equals("questestinterop"))
          .ifPresent(it -> roots.put(text.file(), it));
    }
    String file = files.texts().get(0).file();
    if (roots.isEmpty() && !problems.hasErrors()) {
      problems.error(
          "QUIZ_FORMAT",
          Place.startOf(file),
          "There is no questestinterop, with which QTI 1.2 writes questions.");
    }
    if (problems.hasErrors()) {
      return Optional.empty();
    }
    Intake intake = new Intake(file, problems);
    roots.values().forEach(it -> items(it, intake));
    return intake.questions(
        roots.values().stream()
            .flatMap(it -> it.all("assessment"))
            .flatMap(it -> it.attribute("title").stream())
            .findFirst()
            .orElse(""));
  }

  /** A section may hold items and sections; items below a bank have no section. */
  private static void items(XmlElement parent, Intake intake) {
    List<XmlElement> items = parent.children("item").toList();
    if (!items.isEmpty()) {
      intake.section(parent.attribute("title").orElse(""), drawn(parent), false);
      items.forEach(it -> new Qti12Item(it, intake).take());
    }
    parent.children().filter(it -> !it.name().equals("item")).forEach(it -> items(it, intake));
  }

  private static OptionalInt drawn(XmlElement section) {
    return section
        .child("selection_ordering")
        .flatMap(it -> it.all("selection_number").findFirst())
        .map(it -> it.text().strip())
        .filter(it -> it.matches("[1-9][0-9]{0,3}"))
        .map(it -> OptionalInt.of(Integer.parseInt(it)))
        .orElse(OptionalInt.empty());
  }
}

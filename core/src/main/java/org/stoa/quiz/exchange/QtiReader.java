package org.stoa.quiz.exchange;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.stoa.problem.Place;
import org.stoa.problem.Problems;
import org.stoa.quiz.Numeric;
import org.stoa.quiz.QuestionSet;
import org.stoa.source.SourceText;
import org.stoa.xml.XmlElement;
import org.stoa.xml.XmlReader;

/** QTI 2.1, 2.2 and 3.0: an item, or a package of items with a test that puts them in order. */
final class QtiReader implements Reader {

  @Override
  public Optional<QuestionSet> read(QuizFiles files, Problems problems) {
    Map<String, XmlElement> read = new LinkedHashMap<>();
    for (SourceText text : files.texts()) {
      XmlReader.read(text, problems)
          .map(QtiVersion::plain)
          .ifPresent(it -> read.put(text.file(), it));
    }
    if (problems.hasErrors()) {
      return Optional.empty();
    }
    return new Contents(read, new Intake(files.texts().get(0).file(), problems))
        .questions(problems);
  }

  /** The files by their paths. */
  private record Contents(Map<String, XmlElement> files, Intake intake) {

    Optional<QuestionSet> questions(Problems problems) {
      Map<String, XmlElement> items = named("assessmentItem");
      Optional<Map.Entry<String, XmlElement>> test =
          named("assessmentTest").entrySet().stream().findFirst();
      if (items.isEmpty()) {
        problems.error(
            "QUIZ_FORMAT",
            Place.startOf(files.keySet().iterator().next()),
            "There is no assessmentItem, with which QTI writes a question.");
        return Optional.empty();
      }
      if (test.isEmpty()) {
        items.values().forEach(it -> new QtiItem(it, intake, BigDecimal.ONE).take());
        return intake.questions("");
      }
      test(test.get().getKey(), test.get().getValue(), items);
      XmlElement root = test.get().getValue();
      return intake.questions(
          root.attribute("title").orElse("").strip(),
          root.all("rubricBlock").map(Contents::said).findFirst().orElse(""));
    }

    private Map<String, XmlElement> named(String name) {
      Map<String, XmlElement> named = new LinkedHashMap<>();
      files.forEach(
          (path, root) -> {
            if (root.name().equals(name)) {
              named.put(path, root);
            }
          });
      return named;
    }

    private static String said(XmlElement block) {
      return Markup.HTML.markdown(block.markup());
    }

    private void test(String path, XmlElement test, Map<String, XmlElement> items) {
      Map<String, XmlElement> unasked = new LinkedHashMap<>(items);
      for (XmlElement section : test.all("assessmentSection").toList()) {
        List<XmlElement> refs = section.children("assessmentItemRef").toList();
        if (!refs.isEmpty()) {
          intake.section(
              section.attribute("title").orElse(""), drawn(section), isShuffled(section));
        }
        refs.forEach(it -> item(path, it, items, unasked));
      }
      unasked.values().forEach(it -> intake.unread(it.place(), "the test doesn't ask it"));
      if (test.all("rubricBlock").count() > 1) {
        intake.changed(test.place(), "only the first of the test's texts is kept");
      }
    }

    private static OptionalInt drawn(XmlElement section) {
      return section
          .child("selection")
          .flatMap(it -> it.attribute("select"))
          .filter(it -> it.matches("[1-9][0-9]{0,3}"))
          .map(it -> OptionalInt.of(Integer.parseInt(it)))
          .orElse(OptionalInt.empty());
    }

    private static boolean isShuffled(XmlElement section) {
      return section.child("ordering").map(it -> it.isTrue("shuffle")).orElse(false);
    }

    private void item(
        String test,
        XmlElement ref,
        Map<String, XmlElement> items,
        Map<String, XmlElement> unasked) {
      String href = ref.attribute("href").orElse("");
      String path = Path.of(test).resolveSibling(href).normalize().toString().replace('\\', '/');
      Optional<XmlElement> item = Optional.ofNullable(items.get(path));
      unasked.remove(path);
      if (item.isEmpty()) {
        intake.unread(ref.place(), "there is no item \"" + href + "\" in the package");
      }
      BigDecimal weight =
          ref.child("weight")
              .flatMap(it -> it.attribute("value"))
              .flatMap(Numeric::number)
              .filter(it -> it.signum() > 0)
              .orElse(BigDecimal.ONE);
      item.ifPresent(it -> new QtiItem(it, intake, weight).take());
    }
  }
}

package org.stoa.quiz.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.stoa.quiz.Choice;
import org.stoa.quiz.Credit;
import org.stoa.quiz.Matching;
import org.stoa.quiz.MultipleChoice;
import org.stoa.quiz.Share;
import org.stoa.quiz.SingleChoice;
import org.stoa.quiz.Stem;
import org.stoa.quiz.TrueFalse;
import org.stoa.xml.XmlElement;
import org.stoa.xml.XmlNode;

/**
 * One item of QTI, in the spelling of 2.1.
 *
 * @param weight by which the test multiplies its points
 */
record QtiItem(XmlElement item, Intake intake, BigDecimal weight) {

  /** Stands for a text to be typed while its surroundings are read; no text has it. */
  private static final String GAP = "\uE000";

  void take() {
    List<XmlElement> interactions =
        item.all().filter(it -> it.name().endsWith("Interaction")).toList();
    if (interactions.size() != 1) {
      unread(
          interactions.isEmpty()
              ? "there is nothing to answer in it"
              : "it has several interactions; make a question of each");
      return;
    }
    XmlElement interaction = interactions.get(0);
    String response = interaction.attribute("responseIdentifier").orElse("");
    Optional<QtiScoring> scoring =
        item.children("responseDeclaration")
            .filter(it -> it.attribute("identifier").orElse("").equals(response))
            .map(it -> new QtiScoring(item, it))
            .findFirst();
    if (scoring.isPresent()) {
      take(interaction, scoring.get());
    } else {
      unread("it doesn't declare its response \"" + response + "\"");
    }
  }

  private void take(XmlElement interaction, QtiScoring scoring) {
    switch (interaction.name()) {
      case "choiceInteraction" -> choice(interaction, scoring);
      case "textEntryInteraction" -> new QtiEntry(this, scoring).take();
      case "matchInteraction" -> match(interaction, scoring);
      case "associateInteraction" -> associate(interaction, scoring);
      case "orderInteraction" -> order(interaction, scoring);
      case "extendedTextInteraction", "uploadInteraction", "drawingInteraction" ->
          unread("what people mark has no right answer; hand it in as a task");
      default -> unread("\"" + interaction.name() + "\" isn't one that Stoa has");
    }
  }

  void unread(String why) {
    intake.unread(item.place(), why);
  }

  void changed(String what) {
    intake.changed(item.place(), what);
  }

  /** What every question has; names what is dropped. */
  Stem stem(QtiScoring scoring, Set<String> known) {
    XmlElement body = item.child("itemBody").orElse(item);
    String prompt = Markup.HTML.markdown(withoutAnswers(body).markup()).strip();
    String open = prompt.endsWith(GAP) ? prompt.substring(0, prompt.length() - 1) : prompt;
    if (item.all("img").anyMatch(it -> !it.attribute("src").orElse("").matches("(?i)https?:.*"))
        || item.all("object").findAny().isPresent()) {
      changed("its pictures are not taken along; put them beside the quiz");
    }
    if (item.all("feedbackInline").anyMatch(it -> !isKnown(it, known))
        || item.all("feedbackBlock").findAny().isPresent()
        || item.all("modalFeedback").anyMatch(it -> !isKnown(it, known) && !isGeneral(it))) {
      changed("feedback that hangs on more than one answer is dropped");
    }
    return intake.stem(
        item.attribute("identifier"),
        open.replace(GAP, "\\_\\_\\_"),
        intake.points(points(scoring).multiply(weight).toPlainString(), item.place()),
        general());
  }

  BigDecimal points(QtiScoring scoring) {
    return scoring.points().orElse(BigDecimal.ONE);
  }

  private static XmlElement withoutAnswers(XmlElement element) {
    List<XmlNode> content = new ArrayList<>();
    for (XmlNode node : element.content()) {
      if (!(node instanceof XmlElement child)) {
        content.add(node);
      } else if (child.name().equals("textEntryInteraction")) {
        content.add(new XmlNode.Text(GAP));
      } else if (child.name().endsWith("Interaction")) {
        child.child("prompt").ifPresent(it -> content.add(withName("p", it)));
      } else if (!child.name().equals("rubricBlock") && !child.name().startsWith("feedback")) {
        content.add(withoutAnswers(child));
      }
    }
    return new XmlElement(
        element.prefix(), element.name(), element.attributes(), content, element.place());
  }

  private static XmlElement withName(String name, XmlElement element) {
    return new XmlElement(
        element.prefix(), name, element.attributes(), element.content(), element.place());
  }

  private static boolean isKnown(XmlElement feedback, Set<String> known) {
    return known.contains(feedback.attribute("identifier").orElse(""))
        && feedback.attribute("showHide").orElse("show").equals("show");
  }

  private static boolean isGeneral(XmlElement feedback) {
    return feedback.attribute("showHide").orElse("show").equals("hide");
  }

  private String general() {
    return item.all("modalFeedback")
        .filter(QtiItem::isGeneral)
        .map(it -> Markup.HTML.markdown(it.markup()))
        .findFirst()
        .orElse("");
  }

  /** What is said to the answer of an identifier. */
  String feedback(String identifier) {
    return item.all()
        .filter(it -> it.name().equals("modalFeedback") || it.name().equals("feedbackInline"))
        .filter(it -> isKnown(it, Set.of(identifier)))
        .map(it -> Markup.HTML.line(it.markup()))
        .findFirst()
        .orElse("");
  }

  /** The texts of the choices by their identifiers. */
  private static Map<String, String> texts(Stream<XmlElement> choices) {
    Map<String, String> texts = new LinkedHashMap<>();
    choices.forEach(
        it ->
            texts.put(
                it.attribute("identifier").orElse(""),
                Markup.HTML.line(withoutAnswers(it).markup())));
    return texts;
  }

  private void choice(XmlElement interaction, QtiScoring scoring) {
    Map<String, String> texts = texts(interaction.children("simpleChoice"));
    Map<String, BigDecimal> mapped = scoring.mapped();
    boolean isMultiple =
        !scoring.declaration().attribute("cardinality").orElse("").equals("single");
    Stem stem = stem(scoring, texts.keySet());
    warnOfMarking(scoring);
    List<Choice> choices = new ArrayList<>();
    texts.forEach(
        (id, text) -> {
          Share share =
              mapped.isEmpty()
                  ? (scoring.correct().contains(id) ? Share.FULL : Share.NONE)
                  : QtiScoring.share(mapped.getOrDefault(id, BigDecimal.ZERO), points(scoring));
          choices.add(new Choice(text, share, feedback(id)));
        });
    boolean isShuffled = interaction.isTrue("shuffle");
    if (isMultiple && choices.stream().anyMatch(it -> it.share().isGain())) {
      Credit credit = mapped.isEmpty() ? Credit.ALL_OR_NOTHING : Credit.PARTIAL;
      intake.add(new MultipleChoice(stem, choices, credit, isShuffled));
    } else if (intake.requireRight(choices, item.place())) {
      intake.add(
          mapped.isEmpty() && !isShuffled && isTruth(choices)
              ? new TrueFalse(stem, choices)
              : new SingleChoice(stem, choices, isShuffled));
    }
  }

  private static boolean isTruth(List<Choice> choices) {
    return choices.size() == 2
        && choices.stream().anyMatch(it -> it.text().equalsIgnoreCase("true"))
        && choices.stream().anyMatch(it -> it.text().equalsIgnoreCase("false"));
  }

  private void warnOfMarking(QtiScoring scoring) {
    if (scoring.mapped().isEmpty() && !scoring.isMatchCorrect()) {
      changed("its own way of marking becomes all or nothing");
    }
  }

  private void match(XmlElement interaction, QtiScoring scoring) {
    List<XmlElement> sets = interaction.children("simpleMatchSet").toList();
    if (sets.size() != 2) {
      unread("it has no two sets to match");
      return;
    }
    pairs(
        texts(sets.get(0).children("simpleAssociableChoice")),
        texts(sets.get(1).children("simpleAssociableChoice")),
        scoring);
  }

  private void associate(XmlElement interaction, QtiScoring scoring) {
    Map<String, String> all = texts(interaction.children("simpleAssociableChoice"));
    Map<String, String> terms = new LinkedHashMap<>();
    Map<String, String> options = new LinkedHashMap<>(all);
    keys(scoring).stream()
        .map(it -> it.split("\\s+", 2)[0])
        .filter(all::containsKey)
        .forEach(it -> terms.put(it, all.getOrDefault(it, "")));
    options.keySet().removeAll(terms.keySet());
    changed("the first of each pair becomes a term, everything else an option for it");
    pairs(terms, options, scoring);
  }

  private void pairs(Map<String, String> terms, Map<String, String> options, QtiScoring scoring) {
    List<Matching.Pair> pairs = new ArrayList<>();
    Set<String> matched = new HashSet<>();
    Set<String> done = new HashSet<>();
    for (String key : keys(scoring)) {
      String[] ends = key.split("\\s+", 2);
      if (ends.length == 2 && terms.containsKey(ends[0]) && options.containsKey(ends[1])) {
        if (done.add(ends[0])) {
          pairs.add(
              new Matching.Pair(
                  terms.getOrDefault(ends[0], ""), options.getOrDefault(ends[1], "")));
          matched.add(ends[1]);
        } else {
          changed("a term has one match: \"" + key + "\" is dropped");
        }
      }
    }
    if (done.size() < terms.size()) {
      changed("terms to which nothing belongs are dropped");
    }
    warnOfMarking(scoring);
    List<String> distractors =
        options.keySet().stream()
            .filter(it -> !matched.contains(it))
            .map(it -> options.getOrDefault(it, ""))
            .toList();
    Map<String, BigDecimal> mapped = scoring.mapped();
    if (mapped.values().stream().filter(it -> it.signum() > 0).distinct().count() > 1) {
      changed("every term at its match brings an equal part");
    }
    intake.matching(
        stem(scoring, Set.of()),
        pairs,
        distractors,
        mapped.isEmpty() ? Credit.ALL_OR_NOTHING : Credit.PARTIAL,
        item.place());
  }

  /** The right pairs: those that are correct, or bring something. */
  private static List<String> keys(QtiScoring scoring) {
    List<String> gains =
        scoring.mapped().entrySet().stream()
            .filter(it -> it.getValue().signum() > 0)
            .map(Map.Entry::getKey)
            .toList();
    return scoring.correct().isEmpty() ? gains : scoring.correct();
  }

  private void order(XmlElement interaction, QtiScoring scoring) {
    Map<String, String> texts = texts(interaction.children("simpleChoice"));
    List<String> items =
        scoring.correct().stream()
            .filter(texts::containsKey)
            .map(it -> texts.getOrDefault(it, ""))
            .toList();
    if (items.size() < texts.size()) {
      changed("items without a place in the order are dropped");
    }
    warnOfMarking(scoring);
    intake.ordering(stem(scoring, Set.of()), items, Credit.ALL_OR_NOTHING, item.place());
  }
}

package org.stoa.quiz.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.stoa.quiz.Choice;
import org.stoa.quiz.Credit;
import org.stoa.quiz.Matching;
import org.stoa.quiz.MultipleChoice;
import org.stoa.quiz.NumberRange;
import org.stoa.quiz.Numeric;
import org.stoa.quiz.Share;
import org.stoa.quiz.ShortText;
import org.stoa.quiz.SingleChoice;
import org.stoa.quiz.Stem;
import org.stoa.quiz.TrueFalse;
import org.stoa.quiz.Wording;
import org.stoa.xml.XmlElement;

/** One item of QTI 1.2 (ASI Information Model, item, resprocessing, itemfeedback). */
record Qti12Item(XmlElement item, Intake intake) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** A condition that changes the score, and what it brings. */
  private record Rule(XmlElement condition, BigDecimal score) {}

  void take() {
    List<XmlElement> choices = item.all("response_lid").toList();
    List<XmlElement> typed =
        item.all()
            .filter(it -> it.name().equals("response_str") || it.name().equals("response_num"))
            .toList();
    String type = field("question_type").orElse("");
    if (choices.size() == 1 && typed.isEmpty()) {
      choice(choices.get(0));
    } else if (choices.size() > 1 && typed.isEmpty() && !type.matches("multiple_dropdowns.*")) {
      matching(choices);
    } else if (typed.size() == 1 && choices.isEmpty() && !rules().isEmpty()) {
      typed(typed.get(0), type);
    } else if (type.startsWith("essay") || (typed.size() == 1 && choices.isEmpty())) {
      unread("an essay has no right answer; hand it in as a task");
    } else if (type.startsWith("text_only")) {
      unread("a text for learners belongs in a page");
    } else {
      unread("its kind " + (type.isEmpty() ? "" : "\"" + type + "\" ") + "isn't one that Stoa has");
    }
  }

  private void unread(String why) {
    intake.unread(item.place(), why);
  }

  private Stem stem() {
    String prompt =
        item.child("presentation").stream()
            .flatMap(it -> texts(it, "response_lid", "response_str", "response_num"))
            .reduce("", (one, other) -> (one + "\n\n" + other).strip());
    if (item.all("matimage").findAny().isPresent() || prompt.contains("IMS-CC-FILEBASE")) {
      intake.changed(item.place(), "its pictures are not taken along; put them beside the quiz");
    }
    if (Stream.of("correct_fb", "general_incorrect_fb").anyMatch(it -> !said(it).isEmpty())) {
      intake.changed(item.place(), "what it says to any right or wrong answer is dropped");
    }
    return intake.stem(
        item.attribute("title")
            .filter(it -> it.matches("[A-Za-z].*"))
            .or(() -> item.attribute("ident")),
        prompt,
        points(),
        said("general_fb"));
  }

  private BigDecimal points() {
    Optional<String> possible =
        field("points_possible")
            .or(() -> field("cc_weighting"))
            .or(
                () ->
                    Optional.of(most())
                        .filter(it -> it.compareTo(HUNDRED) != 0)
                        .map(BigDecimal::toPlainString));
    return intake.points(possible.orElse("1"), item.place());
  }

  /** The score that is everything. */
  private BigDecimal most() {
    return item.all("decvar")
        .flatMap(it -> it.attribute("maxvalue").stream())
        .flatMap(it -> Numeric.number(it).stream())
        .filter(it -> it.signum() > 0)
        .findFirst()
        .orElse(HUNDRED);
  }

  private Share share(BigDecimal score) {
    return QtiScoring.share(score, most());
  }

  private Optional<String> field(String label) {
    return item.all("qtimetadatafield")
        .filter(it -> it.child("fieldlabel").map(XmlElement::text).orElse("").strip().equals(label))
        .flatMap(it -> it.child("fieldentry").stream())
        .map(it -> it.text().strip())
        .findFirst();
  }

  /** The texts in an element, but not in those of other names. */
  private static Stream<String> texts(XmlElement element, String... without) {
    return element
        .children()
        .filter(it -> !List.of(without).contains(it.name()))
        .flatMap(it -> it.name().equals("mattext") ? Stream.of(markdown(it)) : texts(it, without));
  }

  private static String markdown(XmlElement mattext) {
    String type = mattext.attribute("texttype").orElse("").toLowerCase(Locale.ROOT);
    Markup markup =
        type.contains("html") ? Markup.HTML : type.isEmpty() ? Markup.UNSAID : Markup.PLAIN;
    return markup.markdown(
        mattext.children().findAny().isPresent() ? mattext.markup() : mattext.text());
  }

  private static String line(XmlElement element) {
    return texts(element)
        .reduce("", (one, other) -> (one + " " + other).strip())
        .replaceAll("(?<!\\s)\\s*\\n\\s*", " ");
  }

  private String said(String ident) {
    return item.all("itemfeedback")
        .filter(it -> it.attribute("ident").orElse("").equals(ident))
        .map(Qti12Item::line)
        .findFirst()
        .orElse("");
  }

  private List<Rule> rules() {
    return item.all("respcondition").flatMap(it -> rule(it).stream()).toList();
  }

  private static Optional<Rule> rule(XmlElement respcondition) {
    return respcondition
        .child("conditionvar")
        .flatMap(
            condition ->
                respcondition
                    .child("setvar")
                    .flatMap(it -> Numeric.number(it.text()))
                    .filter(it -> it.signum() != 0)
                    .map(it -> new Rule(condition, it)));
  }

  /** What is said to an answer alone. */
  private String feedback(String key) {
    return item.all("respcondition")
        .filter(
            it ->
                it.child("conditionvar")
                    .map(Qti12Item::wanted)
                    .orElse(List.of())
                    .equals(List.of(key)))
        .flatMap(it -> it.children("displayfeedback"))
        .flatMap(it -> it.attribute("linkrefid").stream())
        .map(this::said)
        .filter(it -> !it.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** The values that a condition wants, or wants a part to be. */
  private static List<String> wanted(XmlElement condition) {
    return Stream.concat(
            keys(condition).stream(), condition.all("varsubstring").map(XmlElement::text))
        .toList();
  }

  /** The values that a condition wants, without those that it doesn't. */
  private static List<String> keys(XmlElement condition) {
    return condition
        .children()
        .filter(it -> !it.name().equals("not"))
        .flatMap(
            it -> it.name().equals("varequal") ? Stream.of(it.text().strip()) : keys(it).stream())
        .toList();
  }

  private static Map<String, String> labels(XmlElement response) {
    Map<String, String> labels = new LinkedHashMap<>();
    response
        .all("response_label")
        .forEach(it -> labels.put(it.attribute("ident").orElse(""), line(it)));
    return labels;
  }

  private void choice(XmlElement response) {
    boolean isMultiple =
        response.attribute("rcardinality").orElse("Single").equalsIgnoreCase("multiple");
    List<Rule> rules = rules();
    boolean isTogether = isMultiple && rules.stream().anyMatch(it -> isAll(it.condition()));
    Map<String, Share> shares = new LinkedHashMap<>();
    for (Rule rule : rules) {
      keys(rule.condition())
          .forEach(it -> shares.put(it, isTogether ? Share.FULL : share(rule.score())));
    }
    List<Choice> choices = new ArrayList<>();
    labels(response)
        .forEach(
            (id, text) ->
                choices.add(new Choice(text, shares.getOrDefault(id, Share.NONE), feedback(id))));
    boolean isShuffled =
        response
            .all("render_choice")
            .anyMatch(it -> it.attribute("shuffle").orElse("").equalsIgnoreCase("yes"));
    Stem stem = stem();
    if (isMultiple && choices.stream().anyMatch(it -> it.share().isGain())) {
      Credit credit = isTogether ? Credit.ALL_OR_NOTHING : Credit.PARTIAL;
      intake.add(new MultipleChoice(stem, choices, credit, isShuffled));
    } else if (intake.requireRight(choices, item.place())) {
      intake.add(
          isTruth(choices)
              ? new TrueFalse(stem, choices)
              : new SingleChoice(stem, choices, isShuffled));
    }
  }

  /** Whether a condition speaks of the whole answer. */
  private static boolean isAll(XmlElement condition) {
    return condition.all("and").findAny().isPresent()
        || condition.all("not").findAny().isPresent()
        || condition.children("varequal").count() > 1;
  }

  private static boolean isTruth(List<Choice> choices) {
    return choices.stream()
            .map(it -> it.text().toLowerCase(Locale.ROOT))
            .sorted()
            .toList()
            .equals(List.of("false", "true"))
        && choices.stream().filter(it -> it.share().equals(Share.NONE)).count() == 1;
  }

  private void matching(List<XmlElement> responses) {
    List<Matching.Pair> pairs = new ArrayList<>();
    Map<String, String> options = new LinkedHashMap<>();
    for (XmlElement response : responses) {
      Map<String, String> labels = labels(response);
      options.putAll(labels);
      String ident = response.attribute("ident").orElse("");
      String term = texts(response, "render_choice").findFirst().orElse("");
      rules().stream()
          .flatMap(it -> it.condition().all("varequal"))
          .filter(it -> it.attribute("respident").orElse("").equals(ident))
          .map(it -> labels.getOrDefault(it.text().strip(), ""))
          .filter(it -> !it.isEmpty())
          .findFirst()
          .ifPresent(it -> pairs.add(new Matching.Pair(term, it)));
    }
    if (pairs.size() < responses.size()) {
      unread("not every term has a match");
      return;
    }
    intake.matching(stem(), pairs, List.copyOf(options.values()), Credit.PARTIAL, item.place());
  }

  private void typed(XmlElement response, String type) {
    boolean isNumber =
        type.startsWith("numerical")
            || response.name().equals("response_num")
            || response
                .all("render_fib")
                .anyMatch(
                    it ->
                        it.attribute("fibtype")
                            .orElse("")
                            .matches("(?i)integer|decimal|scientific"));
    List<Numeric.Accepted> numbers = new ArrayList<>();
    List<ShortText.Accepted> words = new ArrayList<>();
    for (Rule rule : rules()) {
      Share share = share(rule.score());
      for (NumberRange range : ranges(rule.condition())) {
        numbers.add(new Numeric.Accepted(range, share, ""));
      }
      for (String key : keys(rule.condition())) {
        words.add(new ShortText.Accepted(Wording.of(key), share, feedback(key)));
      }
      rule.condition()
          .all("varsubstring")
          .map(XmlElement::text)
          .map(it -> new ShortText.Accepted(Qti12Answering.containing(it), share, feedback(it)))
          .forEach(words::add);
    }
    boolean isCased =
        item.all()
            .filter(it -> it.name().equals("varequal") || it.name().equals("varsubstring"))
            .anyMatch(it -> it.attribute("case").orElse("").equalsIgnoreCase("yes"));
    if (isNumber && numbers.stream().anyMatch(it -> it.share().isFull())) {
      intake.add(new Numeric(stem(), numbers));
    } else if (!isNumber && words.stream().anyMatch(it -> it.share().isFull())) {
      intake.add(new ShortText(stem(), words, isCased));
    } else {
      unread("none of its answers is entirely right");
    }
  }

  private static List<NumberRange> ranges(XmlElement condition) {
    List<NumberRange> ranges = new ArrayList<>();
    Stream.concat(Stream.of(condition), condition.all("and"))
        .distinct()
        .flatMap(it -> between(it).stream())
        .forEach(ranges::add);
    keys(condition).stream()
        .flatMap(it -> Numeric.number(it).stream())
        .filter(it -> ranges.stream().noneMatch(range -> range.contains(it)))
        .forEach(it -> ranges.add(new NumberRange.Near(it, BigDecimal.ZERO)));
    return ranges;
  }

  private static Optional<NumberRange> between(XmlElement and) {
    Optional<BigDecimal> least = bound(and, "vargte", "vargt");
    Optional<BigDecimal> most = bound(and, "varlte", "varlt");
    return least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) <= 0
        ? Optional.of(new NumberRange.Between(least.get(), most.get()))
        : Optional.empty();
  }

  private static Optional<BigDecimal> bound(XmlElement and, String... names) {
    return and.children()
        .filter(it -> List.of(names).contains(it.name()))
        .flatMap(it -> Numeric.number(it.text()).stream())
        .findFirst();
  }
}

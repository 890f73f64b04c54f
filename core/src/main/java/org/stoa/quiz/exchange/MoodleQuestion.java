package org.stoa.quiz.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

/** One question of Moodle's. */
record MoodleQuestion(XmlElement xml, Intake intake) {

  private static final String FILES = "@@PLUGINFILE@@/";

  void take(String type) {
    switch (type) {
      case "multichoice" -> choice();
      case "truefalse" -> truth();
      case "numerical" -> numeric();
      case "shortanswer" -> shortText();
      case "matching" -> matching();
      case "ordering" -> ordering();
      default ->
          intake.unread(xml.place(), "Moodle's type \"" + type + "\" isn't one that Stoa has");
    }
  }

  private Stem stem() {
    warnOfDropped();
    String points = value("defaultgrade").orElse("1");
    return intake.stem(
        value("name"),
        xml.child("questiontext").map(this::markdown).orElse(""),
        intake.points(points, xml.place()),
        xml.child("generalfeedback").map(this::markdown).orElse(""));
  }

  private void warnOfDropped() {
    if (xml.all("file").findAny().isPresent()) {
      intake.changed(
          xml.place(), "the files embedded in it are not taken along; put them into media/");
    }
    if (xml.child("hint").map(it -> !said(it).isEmpty()).orElse(false)) {
      intake.changed(xml.place(), "its hints are dropped");
    }
    if (Stream.of("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback")
        .flatMap(it -> xml.child(it).stream())
        .map(this::markdown)
        .anyMatch(it -> !it.isEmpty() && !it.matches("Your answer is [a-z ]{1,20}\\."))) {
      intake.changed(
          xml.place(), "what it says to any right, half right or wrong answer is dropped");
    }
  }

  private void choice() {
    List<Choice> choices =
        answers().map(it -> new Choice(line(it), share(it), feedback(it))).toList();
    boolean isShuffled = isTrue("shuffleanswers", false);
    Stem stem = stem();
    if (isTrue("single", true)) {
      if (intake.requireRight(choices, xml.place())) {
        intake.add(new SingleChoice(stem, choices, isShuffled));
      }
    } else if (choices.stream().anyMatch(it -> it.share().isGain())) {
      intake.add(new MultipleChoice(stem, choices, Credit.PARTIAL, isShuffled));
    } else {
      intake.unread(xml.place(), "none of its answers brings anything");
    }
  }

  private void truth() {
    List<Choice> choices = new ArrayList<>();
    for (String word : List.of("True", "False")) {
      answers()
          .filter(it -> said(it).equalsIgnoreCase(word))
          .findFirst()
          .ifPresent(it -> choices.add(new Choice(word, share(it), feedback(it))));
    }
    if (choices.size() == 2 && choices.stream().filter(it -> it.share().isFull()).count() == 1) {
      intake.add(new TrueFalse(stem(), choices));
    } else {
      intake.unread(xml.place(), "it isn't said whether it is true or false");
    }
  }

  private void numeric() {
    List<Numeric.Accepted> accepted = new ArrayList<>();
    for (XmlElement answer : answers().toList()) {
      Optional<BigDecimal> number = Numeric.number(said(answer));
      Optional<BigDecimal> tolerance =
          Numeric.number(answer.child("tolerance").map(XmlElement::text).orElse("0"));
      if (number.isPresent() && tolerance.isPresent()) {
        NumberRange range = new NumberRange.Near(number.get(), tolerance.get().abs());
        accepted.add(new Numeric.Accepted(range, share(answer), feedback(answer)));
      } else if (!feedback(answer).isEmpty() || share(answer).isGain()) {
        intake.changed(
            answer.place(), "what it says to \"" + said(answer) + "\", no number, is dropped");
      }
    }
    if (xml.all("unit").findAny().isPresent()) {
      intake.changed(xml.place(), "its units are dropped: a number alone is typed");
    }
    if (isAnyFull(accepted.stream().map(Numeric.Accepted::share))) {
      intake.add(new Numeric(stem(), accepted));
    }
  }

  private void shortText() {
    List<ShortText.Accepted> accepted =
        answers()
            .filter(it -> !said(it).isEmpty())
            .map(it -> new ShortText.Accepted(new Wording(said(it)), share(it), feedback(it)))
            .toList();
    if (isAnyFull(accepted.stream().map(ShortText.Accepted::share))) {
      intake.add(new ShortText(stem(), accepted, isTrue("usecase", false)));
    }
  }

  private boolean isAnyFull(Stream<Share> shares) {
    boolean isAny = shares.anyMatch(Share::isFull);
    if (!isAny) {
      intake.unread(xml.place(), "none of its answers is entirely right");
    }
    return isAny;
  }

  private void matching() {
    List<Matching.Pair> pairs = new ArrayList<>();
    List<String> distractors = new ArrayList<>();
    for (XmlElement part : xml.children("subquestion").toList()) {
      String match = part.child("answer").map(it -> Markup.PLAIN.line(said(it))).orElse("");
      if (match.isEmpty()) {
        continue;
      }
      if (line(part).isEmpty()) {
        distractors.add(match);
      } else {
        pairs.add(new Matching.Pair(line(part), match));
      }
    }
    intake.matching(stem(), pairs, distractors, Credit.PARTIAL, xml.place());
  }

  private void ordering() {
    List<String> items =
        answers().sorted(Comparator.comparing(MoodleQuestion::position)).map(this::line).toList();
    String grading = value("gradingtype").orElse("");
    boolean isExact = grading.equals("ALL_OR_NOTHING") || grading.equals("-1");
    boolean isAbsolute = grading.equals("ABSOLUTE_POSITION") || grading.equals("0");
    if (!isExact && !isAbsolute && !grading.isEmpty()) {
      intake.changed(xml.place(), "every item at its own place brings an equal part");
    }
    Optional<String> part = value("selectcount").filter(it -> !it.equals("0"));
    if (part.isPresent() && !value("selecttype").orElse("").matches("ALL|0")) {
      intake.changed(xml.place(), "all of its items are shown, not only " + part.get());
    }
    intake.ordering(stem(), items, isExact ? Credit.ALL_OR_NOTHING : Credit.PARTIAL, xml.place());
  }

  private static BigDecimal position(XmlElement answer) {
    return answer.attribute("fraction").flatMap(Numeric::number).orElse(BigDecimal.ZERO);
  }

  private Stream<XmlElement> answers() {
    return xml.children("answer");
  }

  private Share share(XmlElement answer) {
    String fraction = answer.attribute("fraction").orElse("0");
    return Shares.ofPercent(fraction)
        .orElseGet(
            () -> {
              intake.changed(answer.place(), "the fraction \"" + fraction + "\" is taken as 0");
              return Share.NONE;
            });
  }

  private String feedback(XmlElement answer) {
    return answer.child("feedback").map(this::line).orElse("");
  }

  private boolean isTrue(String name, boolean otherwise) {
    return value(name).map(it -> it.equals("true") || it.equals("1")).orElse(otherwise);
  }

  private Optional<String> value(String name) {
    return xml.child(name).map(XmlElement::text).map(String::strip).filter(it -> !it.isEmpty());
  }

  /** The text in an element, as it is written. */
  private static String said(XmlElement element) {
    return element.child("text").map(XmlElement::text).orElse("").strip();
  }

  private String markdown(XmlElement element) {
    return markup(element).markdown(said(element).replace(FILES, "media/"));
  }

  private String line(XmlElement element) {
    return markup(element).line(said(element).replace(FILES, "media/"));
  }

  private static Markup markup(XmlElement element) {
    return Markup.named(element.attribute("format").orElse(""));
  }
}

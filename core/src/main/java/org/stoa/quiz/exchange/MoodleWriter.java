package org.stoa.quiz.exchange;

import java.math.BigDecimal;
import java.util.List;
import org.stoa.quiz.Choice;
import org.stoa.quiz.ChoiceQuestion;
import org.stoa.quiz.Credit;
import org.stoa.quiz.Matching;
import org.stoa.quiz.MultipleChoice;
import org.stoa.quiz.NumberRange;
import org.stoa.quiz.Numeric;
import org.stoa.quiz.Ordering;
import org.stoa.quiz.Question;
import org.stoa.quiz.QuestionSet;
import org.stoa.quiz.Section;
import org.stoa.quiz.Share;
import org.stoa.quiz.ShortText;
import org.stoa.quiz.SingleChoice;
import org.stoa.quiz.TrueFalse;
import org.stoa.xml.XmlText;

/** Moodle XML, as Moodle's question bank imports it; texts are in Markdown and say so. */
final class MoodleWriter implements Writer {

  @Override
  public QuizFiles write(QuestionSet set, Losses losses) {
    losses.ofStructure(set);
    XmlText xml = new XmlText();
    xml.element("quiz", () -> set.sections().forEach(it -> section(it, set, xml, losses)));
    return QuizFiles.of(losses.file(), xml.toString());
  }

  private static void section(Section section, QuestionSet set, XmlText xml, Losses losses) {
    if (set.sections().size() > 1 || !section.name().isEmpty()) {
      xml.element(
          "question",
          () ->
              xml.element(
                  "category", () -> xml.element("text", new Category(section.name()).path())),
          "type",
          "category");
    }
    section.questions().forEach(it -> new Entry(xml, losses).question(it));
  }

  /** One question on its way into the file. */
  private record Entry(XmlText xml, Losses losses) {

    void question(Question question) {
      if (question instanceof TrueFalse truth) {
        losses.ofWords(truth);
        framed(question, "truefalse", () -> truth.choices().forEach(it -> word(truth, it)));
      } else if (question instanceof ChoiceQuestion choice) {
        framed(question, "multichoice", () -> choices(choice));
      } else if (question instanceof Numeric numeric) {
        framed(question, "numerical", () -> numeric.accepted().forEach(this::number));
      } else if (question instanceof ShortText text) {
        framed(question, "shortanswer", () -> shortText(text));
      } else if (question instanceof Matching matching) {
        framed(question, "matching", () -> matching(matching));
      } else if (question instanceof Ordering ordering) {
        framed(question, "ordering", () -> ordering(ordering));
      }
    }

    private void framed(Question question, String type, Runnable answers) {
      xml.element(
          "question",
          () -> {
            xml.element("name", () -> xml.element("text", question.id()));
            text("questiontext", question.prompt());
            text("generalfeedback", question.feedback());
            xml.element("defaultgrade", question.points().toPlainString());
            xml.element("penalty", "0");
            xml.element("hidden", "0");
            answers.run();
          },
          "type",
          type);
    }

    private void word(TrueFalse question, Choice choice) {
      boolean says = question.isRight(choice) == question.truth();
      answer(Markup.UNSAID, says ? "true" : "false", choice.share(), choice.feedback());
    }

    private void choices(ChoiceQuestion question) {
      xml.element("single", Boolean.toString(question instanceof SingleChoice));
      xml.element("shuffleanswers", Boolean.toString(question.isShuffled()));
      xml.element("answernumbering", "abc");
      for (Choice choice : shares(question)) {
        requireKnown(question, choice.share());
        answer(Markup.MARKDOWN, choice.text(), choice.share(), choice.feedback());
      }
    }

    private List<Choice> shares(ChoiceQuestion question) {
      List<Choice> choices = question.choices();
      if (!(question instanceof MultipleChoice multiple)) {
        return choices;
      }
      if (!multiple.isPartial()) {
        losses.changed(question, "gives part of the points to an answer that is right in parts");
        return MultipleChoice.equalShares(choices);
      }
      if (!Shares.isWhole(choices.stream().map(Choice::share).filter(Share::isGain))) {
        losses.changed(question, "wants right choices that bring 100% together");
      }
      return choices;
    }

    private void requireKnown(Question question, Share share) {
      if (!Shares.isMoodles(share)) {
        losses.changed(
            question, "doesn't know " + share + "%; let the import take the nearest that it knows");
      }
    }

    private void number(Numeric.Accepted accepted) {
      NumberRange range = accepted.range();
      BigDecimal two = BigDecimal.valueOf(2);
      BigDecimal centre =
          range instanceof NumberRange.Near near
              ? near.value()
              : range.least().add(range.most()).divide(two);
      xml.element(
          "answer",
          () -> {
            xml.element("text", centre.toPlainString());
            text("feedback", accepted.feedback());
            xml.element("tolerance", range.most().subtract(centre).toPlainString());
          },
          "fraction",
          accepted.share().toString(),
          "format",
          Markup.UNSAID.title());
    }

    private void shortText(ShortText question) {
      xml.element("usecase", question.isCaseSensitive() ? "1" : "0");
      for (ShortText.Accepted accepted : question.accepted()) {
        requireKnown(question, accepted.share());
        answer(Markup.UNSAID, accepted.wording().pattern(), accepted.share(), accepted.feedback());
      }
    }

    private void matching(Matching question) {
      if (question.credit() != Credit.PARTIAL) {
        losses.changed(question, "gives part of the points to an answer that is right in parts");
      }
      if (question.options().stream()
          .anyMatch(it -> !Markup.PLAIN.line(Markup.plain(it)).equals(it))) {
        losses.changed(question, "shows its matches as plain text");
      }
      xml.element("shuffleanswers", "true");
      question.pairs().forEach(it -> pair(it.term(), it.match()));
      question.distractors().forEach(it -> pair("", it));
    }

    private void pair(String term, String match) {
      xml.element(
          "subquestion",
          () -> {
            xml.element("text", term);
            xml.element("answer", () -> xml.element("text", Markup.plain(match)));
          },
          "format",
          Markup.MARKDOWN.title());
    }

    private void ordering(Ordering question) {
      boolean isPartial = question.credit() == Credit.PARTIAL;
      xml.element("layouttype", "VERTICAL");
      xml.element("selecttype", "ALL");
      xml.element("selectcount", "0");
      xml.element("gradingtype", isPartial ? "ABSOLUTE_POSITION" : "ALL_OR_NOTHING");
      xml.element("showgrading", "SHOW");
      xml.element("numberingstyle", "none");
      for (int i = 0; i < question.items().size(); i++) {
        String item = question.items().get(i);
        xml.element(
            "answer",
            () -> xml.element("text", item),
            "fraction",
            Integer.toString(i + 1),
            "format",
            Markup.MARKDOWN.title());
      }
    }

    private void answer(Markup markup, String answer, Share share, String feedback) {
      xml.element(
          "answer",
          () -> {
            xml.element("text", answer);
            text("feedback", feedback);
          },
          "fraction",
          share.toString(),
          "format",
          markup.title());
    }

    private void text(String name, String markdown) {
      xml.element(name, () -> xml.element("text", markdown), "format", Markup.MARKDOWN.title());
    }
  }
}

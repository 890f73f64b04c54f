package org.stoa.content;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import org.stoa.quiz.Choice;
import org.stoa.quiz.ChoiceQuestion;
import org.stoa.quiz.Credit;
import org.stoa.quiz.Matching;
import org.stoa.quiz.MultipleChoice;
import org.stoa.quiz.Numeric;
import org.stoa.quiz.Ordering;
import org.stoa.quiz.Paper;
import org.stoa.quiz.Paper.Asked;
import org.stoa.quiz.Question;
import org.stoa.quiz.QuestionSet;
import org.stoa.quiz.Section;
import org.stoa.quiz.ShortText;
import org.stoa.quiz.TrueFalse;

/**
 * What the player marks by where no server does: the shape of each question, its points and its
 * right answers, with everything numbered in the order in which the page shows it. Whoever can read
 * a page's source can read it: a package can't keep a secret. {@code marking.js} says what is in
 * it.
 */
final class QuizKey {

  private final JsonGenerator json;

  private QuizKey(JsonGenerator json) {
    this.json = json;
  }

  static String json(QuestionSet set) {
    var text = new StringWriter();
    try (var json = new JsonFactory().createGenerator(text)) {
      new QuizKey(json).write(set);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private void write(QuestionSet set) throws IOException {
    json.writeStartObject();
    json.writeStringField("revision", revision(set));
    if (set.isVaried()) {
      json.writeArrayFieldStart("sections");
      for (Section section : set.sections()) {
        json.writeStartObject();
        json.writeNumberField("of", section.questions().size());
        json.writeNumberField("draw", section.asked());
        writeIf("shuffle", section.isShuffled());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeArrayFieldStart("questions");
    for (Asked asked : Paper.written(set).asked()) {
      json.writeStartObject();
      json.writeStringField("id", asked.question().id());
      writeKind(asked);
      json.writeStringField("points", asked.question().points().toPlainString());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeKind(Asked asked) throws IOException {
    Question question = asked.question();
    if (question instanceof ChoiceQuestion choosing) {
      writeChoices(choosing);
    } else if (question instanceof Numeric numeric) {
      writeNumeric(numeric);
    } else if (question instanceof ShortText text) {
      writeText(text);
    } else if (question instanceof Matching matching) {
      List<Integer> key = matching.key().stream().map(asked.order()::indexOf).toList();
      writePlaces("matching", asked, key, matching.credit());
    } else if (question instanceof Ordering ordering) {
      writePlaces("ordering", asked, asked.order(), ordering.credit());
    }
  }

  private void writeChoices(ChoiceQuestion question) throws IOException {
    boolean truth = question instanceof TrueFalse;
    json.writeStringField(
        "type", truth ? "true-false" : question.isMultiple() ? "multiple" : "single");
    json.writeNumberField("choices", question.parts());
    writeNumbers("key", List.copyOf(question.key()));
    if (question instanceof TrueFalse sentence) {
      // What SCORM calls the two choices, in their order.
      json.writeStringField("letters", sentence.trueChoice() == 0 ? "tf" : "ft");
    }
    boolean partial = question instanceof MultipleChoice multiple && multiple.isPartial();
    boolean parts = question.choices().stream().anyMatch(QuizKey::isPart);
    if (question.isMultiple() ? partial : parts) {
      json.writeArrayFieldStart("shares");
      for (Choice choice : question.choices()) {
        json.writeString(choice.share().toString());
      }
      json.writeEndArray();
    }
    writeIf("shuffle", question.isShuffled());
  }

  private static boolean isPart(Choice choice) {
    return choice.share().isGain() && !choice.share().isFull();
  }

  private void writeNumeric(Numeric question) throws IOException {
    json.writeStringField("type", "numeric");
    json.writeStringField("answer", AnswerViews.key(question));
    json.writeArrayFieldStart("accepted");
    for (Numeric.Accepted accepted : question.accepted()) {
      json.writeStartObject();
      json.writeStringField("from", accepted.range().least().toPlainString());
      json.writeStringField("to", accepted.range().most().toPlainString());
      json.writeStringField("share", accepted.share().toString());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeText(ShortText question) throws IOException {
    json.writeStringField("type", "text");
    json.writeStringField("answer", AnswerViews.key(question));
    writeIf("exact", question.isCaseSensitive());
    json.writeArrayFieldStart("accepted");
    for (ShortText.Accepted accepted : question.accepted()) {
      json.writeStartObject();
      json.writeArrayFieldStart("pieces");
      for (String piece : accepted.wording().plainPieces(question.isCaseSensitive())) {
        json.writeString(piece);
      }
      json.writeEndArray();
      json.writeStringField("share", accepted.share().toString());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writePlaces(String type, Asked asked, List<Integer> key, Credit credit)
      throws IOException {
    json.writeStringField("type", type);
    json.writeNumberField("choices", asked.order().size());
    writeNumbers("key", key);
    writeIf("partial", credit == Credit.PARTIAL);
  }

  private void writeNumbers(String name, List<Integer> numbers) throws IOException {
    json.writeArrayFieldStart(name);
    for (int number : numbers) {
      json.writeNumber(number);
    }
    json.writeEndArray();
  }

  private void writeIf(String name, boolean value) throws IOException {
    if (value) {
      json.writeBooleanField(name, true);
    }
  }

  /**
   * Changes when the questions do, so that half-filled answers to other questions aren't restored.
   */
  private static String revision(QuestionSet set) {
    var sum = new CRC32();
    sum.update(set.sections().toString().getBytes(StandardCharsets.UTF_8));
    return Long.toString(sum.getValue() & 0xFFFF, Character.MAX_RADIX);
  }
}

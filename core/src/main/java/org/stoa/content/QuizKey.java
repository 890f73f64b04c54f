package org.stoa.content;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import org.stoa.quiz.ChoiceQuestion;
import org.stoa.quiz.QuestionSet;
import org.stoa.quiz.TrueFalse;

/**
 * What the player marks by where no server does: the shape of each question, its points and its
 * right answers. Whoever can read a page's source can read it: a package can't keep a secret.
 */
final class QuizKey {

  private QuizKey() {}

  static String json(QuestionSet set) {
    var questions = new StringWriter();
    try (var json = new JsonFactory().createGenerator(questions)) {
      json.writeStartArray();
      for (ChoiceQuestion question : choiceQuestions(set)) {
        write(json, question);
      }
      json.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "{\"revision\":\"" + revision(set) + "\",\"questions\":" + questions + "}";
  }

  private static void write(JsonGenerator json, ChoiceQuestion question) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", question.id());
    json.writeStringField("type", type(question));
    json.writeNumberField("choices", question.choices().size());
    json.writeFieldName("key");
    json.writeStartArray();
    for (int right : question.key()) {
      json.writeNumber(right);
    }
    json.writeEndArray();
    json.writeStringField("points", question.points().toPlainString());
    if (question instanceof TrueFalse) {
      json.writeStringField("letters", letters(question));
    }
    json.writeEndObject();
  }

  private static List<ChoiceQuestion> choiceQuestions(QuestionSet set) {
    return set.questions().stream()
        .filter(ChoiceQuestion.class::isInstance)
        .map(ChoiceQuestion.class::cast)
        .toList();
  }

  private static String type(ChoiceQuestion question) {
    if (question instanceof TrueFalse) {
      return "true-false";
    }
    return question.isMultiple() ? "multiple" : "single";
  }

  /** What SCORM calls the two choices, in their order. */
  private static String letters(ChoiceQuestion question) {
    return question.choices().get(1).text().equalsIgnoreCase("true") ? "ft" : "tf";
  }

  /**
   * Changes when the questions do, so that half-filled answers to other questions aren't restored.
   */
  private static String revision(QuestionSet set) {
    var sum = new CRC32();
    for (ChoiceQuestion question : choiceQuestions(set)) {
      sum.update((question.prompt() + question.choices()).getBytes(StandardCharsets.UTF_8));
    }
    return Long.toString(sum.getValue() & 0xFFFF, Character.MAX_RADIX);
  }
}

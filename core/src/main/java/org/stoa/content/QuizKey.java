package org.stoa.content;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.stoa.quiz.Question;
import org.stoa.quiz.QuestionSet;

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
      for (Question question : set.questions()) {
        write(json, question);
      }
      json.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "{\"revision\":\"" + revision(set) + "\",\"questions\":" + questions + "}";
  }

  private static void write(JsonGenerator json, Question question) throws IOException {
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
    if (question instanceof Question.TrueFalse) {
      json.writeStringField("letters", letters(question));
    }
    json.writeEndObject();
  }

  private static String type(Question question) {
    if (question instanceof Question.TrueFalse) {
      return "true-false";
    }
    return question.isMultiple() ? "multiple" : "single";
  }

  /** What SCORM calls the two choices, in their order. */
  private static String letters(Question question) {
    return question.choices().get(1).text().equalsIgnoreCase("true") ? "ft" : "tf";
  }

  /**
   * Changes when the questions do, so that half-filled answers to other questions aren't restored.
   */
  private static String revision(QuestionSet set) {
    var sum = new CRC32();
    for (Question question : set.questions()) {
      sum.update((question.prompt() + question.choices()).getBytes(StandardCharsets.UTF_8));
    }
    return Long.toString(sum.getValue() & 0xFFFF, Character.MAX_RADIX);
  }
}

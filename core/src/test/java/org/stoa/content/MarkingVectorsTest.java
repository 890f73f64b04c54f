package org.stoa.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.stoa.quiz.Answer;
import org.stoa.quiz.Mark;
import org.stoa.quiz.Marking;
import org.stoa.quiz.Paper;
import org.stoa.quiz.Question;
import org.stoa.quiz.Response;

class MarkingVectorsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TestFactory
  @DisplayName("org.stoa.quiz.Marking marks every vector as it must")
  Stream<DynamicTest> marks() throws IOException {
    return MarkingVectors.marks()
        .map(vector -> dynamicTest(MarkingVectors.name(vector), () -> mark(vector)));
  }

  @TestFactory
  @DisplayName("org.stoa.quiz.Paper asks what every vector says")
  Stream<DynamicTest> papers() throws IOException {
    return MarkingVectors.papers()
        .map(vector -> dynamicTest(MarkingVectors.name(vector), () -> draw(vector)));
  }

  private static void mark(JsonNode vector) {
    List<Question> questions = VectorQuestions.of(vector.get("questions"));
    Map<String, Answer> answers = new HashMap<>();
    vector
        .get("response")
        .properties()
        .forEach(
            answer ->
                answers.put(
                    answer.getKey(),
                    VectorQuestions.answer(questions, answer.getKey(), answer.getValue())));

    Mark mark = Marking.mark(questions, new Response(answers));

    ObjectNode found = JSON.createObjectNode();
    found.put("points", plain(mark.points()));
    found.put("outOf", plain(mark.outOf()));
    found.put("score", mark.score().toString());
    ArrayNode shares = found.putArray("shares");
    ArrayNode said = found.putArray("said");
    for (Mark.QuestionMark question : mark.questions()) {
      shares.add(question.share().toString());
      ArrayNode numbers = said.addArray();
      question.feedback().forEach(it -> numbers.add(Integer.parseInt(it)));
    }
    assertEquals(vector.get("expected"), found);
  }

  private static void draw(JsonNode vector) {
    var set = VectorQuestions.set(vector.get("key"));
    List<Question> written = set.questions();
    ArrayNode found = JSON.createArrayNode();
    for (Paper.Asked asked : Paper.drawn(set, vector.get("seed").asInt()).asked()) {
      ObjectNode node = found.addObject();
      node.put("number", written.indexOf(asked.question()));
      ArrayNode order = node.putArray("order");
      asked.order().forEach(order::add);
    }
    assertEquals(vector.get("expected"), found);
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}

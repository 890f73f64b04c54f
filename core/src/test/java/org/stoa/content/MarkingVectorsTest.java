package org.stoa.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.stoa.quiz.Answer;
import org.stoa.quiz.Choice;
import org.stoa.quiz.Mark;
import org.stoa.quiz.Marking;
import org.stoa.quiz.MultipleChoice;
import org.stoa.quiz.Question;
import org.stoa.quiz.Response;
import org.stoa.quiz.SingleChoice;
import org.stoa.quiz.Stem;
import org.stoa.quiz.TrueFalse;

class MarkingVectorsTest {

  @TestFactory
  @DisplayName("org.stoa.quiz.Marking marks every vector as it must")
  Stream<DynamicTest> vectors() throws IOException {
    return MarkingVectors.all()
        .map(vector -> dynamicTest(MarkingVectors.name(vector), () -> check(vector)));
  }

  private static void check(JsonNode vector) {
    List<Question> questions = new ArrayList<>();
    vector.get("questions").forEach(node -> questions.add(question(node)));
    Map<String, Answer> chosen = new HashMap<>();
    vector
        .get("response")
        .properties()
        .forEach(
            answer -> chosen.put(answer.getKey(), new Answer.Chosen(numbers(answer.getValue()))));

    Mark mark = Marking.mark(questions, new Response(chosen));

    JsonNode expected = vector.get("expected");
    assertEquals(expected.get("points").asText(), plain(mark.points()));
    assertEquals(expected.get("outOf").asText(), plain(mark.outOf()));
    assertEquals(expected.get("score").asText(), mark.score().toString());
    List<Boolean> right = new ArrayList<>();
    expected.get("right").forEach(node -> right.add(node.asBoolean()));
    assertEquals(right, mark.questions().stream().map(Mark.QuestionMark::right).toList());
  }

  private static Question question(JsonNode node) {
    Set<Integer> key = numbers(node.get("key"));
    List<Choice> choices = new ArrayList<>();
    for (int i = 0; i < node.get("choices").asInt(); i++) {
      choices.add(key.contains(i) ? Choice.right("choice " + i) : Choice.wrong("choice " + i));
    }
    String id = node.get("id").asText();
    var points = new BigDecimal(node.get("points").asText());
    return switch (node.get("type").asText()) {
      case "true-false" -> new TrueFalse(new Stem(id, "?", points, ""), choices);
      case "multiple" -> new MultipleChoice(new Stem(id, "?", points, ""), choices);
      default -> new SingleChoice(new Stem(id, "?", points, ""), choices);
    };
  }

  private static Set<Integer> numbers(JsonNode array) {
    Set<Integer> numbers = new HashSet<>();
    array.forEach(number -> numbers.add(number.asInt()));
    return numbers;
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}

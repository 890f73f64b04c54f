package org.stoa.content;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.stoa.quiz.Answer;
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
import org.stoa.quiz.Stem;
import org.stoa.quiz.TrueFalse;
import org.stoa.quiz.Wording;

/** Questions as vectors describe them; the feedback to each answer is its number. */
final class VectorQuestions {

  private VectorQuestions() {}

  static List<Question> of(JsonNode nodes) {
    return StreamSupport.stream(nodes.spliterator(), false).map(VectorQuestions::question).toList();
  }

  static QuestionSet set(JsonNode key) {
    List<Question> questions =
        StreamSupport.stream(key.get("questions").spliterator(), false)
            .map(VectorQuestions::anyChoice)
            .toList();
    List<Section> sections = new ArrayList<>();
    int first = 0;
    for (JsonNode node : key.get("sections")) {
      int last = first + node.get("of").asInt();
      sections.add(
          new Section(
              "",
              questions.subList(first, last),
              OptionalInt.of(node.get("draw").asInt()),
              node.has("shuffle")));
      first = last;
    }
    return new QuestionSet("", "", sections);
  }

  private static Question anyChoice(JsonNode node) {
    List<Choice> choices =
        IntStream.range(0, node.get("choices").asInt())
            .mapToObj(i -> Choice.right("choice " + i))
            .toList();
    return new SingleChoice(new Stem(node.get("id").asText(), "?"), choices, node.has("shuffle"));
  }

  private static Question question(JsonNode node) {
    Stem stem =
        new Stem(node.get("id").asText(), "?", new BigDecimal(node.get("points").asText()), "");
    Credit credit =
        node.has("partial") || node.has("shares") ? Credit.PARTIAL : Credit.ALL_OR_NOTHING;
    return switch (node.get("type").asText()) {
      case "true-false" -> new TrueFalse(stem, choices(node));
      case "single" -> new SingleChoice(stem, choices(node));
      case "multiple" -> new MultipleChoice(stem, choices(node), credit, false);
      case "numeric" -> new Numeric(stem, accepted(node, VectorQuestions::number));
      case "text" -> new ShortText(stem, accepted(node, VectorQuestions::text), node.has("exact"));
      case "matching" -> matching(stem, node, credit);
      case "ordering" -> ordering(stem, node, credit);
      default -> throw new IllegalArgumentException(node.toString());
    };
  }

  private static List<Choice> choices(JsonNode node) {
    Set<Integer> key = Set.copyOf(numbers(node.get("key")));
    return IntStream.range(0, node.get("choices").asInt())
        .mapToObj(
            i ->
                new Choice(
                    "choice " + i,
                    node.has("shares")
                        ? share(node.get("shares").get(i))
                        : key.contains(i) ? Share.FULL : Share.NONE,
                    String.valueOf(i)))
        .toList();
  }

  private static <T> List<T> accepted(JsonNode node, BiFunction<JsonNode, String, T> one) {
    JsonNode all = node.get("accepted");
    return IntStream.range(0, all.size())
        .mapToObj(i -> one.apply(all.get(i), String.valueOf(i)))
        .toList();
  }

  private static Numeric.Accepted number(JsonNode node, String feedback) {
    return new Numeric.Accepted(
        new NumberRange.Between(
            new BigDecimal(node.get("from").asText()), new BigDecimal(node.get("to").asText())),
        share(node.get("share")),
        feedback);
  }

  private static ShortText.Accepted text(JsonNode node, String feedback) {
    String pattern =
        StreamSupport.stream(node.get("pieces").spliterator(), false)
            .map(piece -> Wording.of(piece.asText()).pattern())
            .collect(Collectors.joining("*"));
    return new ShortText.Accepted(new Wording(pattern), share(node.get("share")), feedback);
  }

  /** A key counts options in any order; here they come in that of the matches. */
  private static Question matching(Stem stem, JsonNode node, Credit credit) {
    List<Matching.Pair> pairs =
        numbers(node.get("key")).stream()
            .map(option -> new Matching.Pair("term", "option " + option))
            .toList();
    List<String> options =
        IntStream.range(0, node.get("choices").asInt()).mapToObj(i -> "option " + i).toList();
    return new Matching(stem, pairs, options, credit);
  }

  private static Question ordering(Stem stem, JsonNode node, Credit credit) {
    List<Integer> key = numbers(node.get("key"));
    List<String> items =
        IntStream.range(0, key.size()).mapToObj(place -> "item " + key.indexOf(place)).toList();
    return new Ordering(stem, items, credit);
  }

  /** An answer in a vector's numbers, in those of its question. */
  static Answer answer(List<Question> questions, String id, JsonNode node) {
    if (node.isTextual()) {
      return new Answer.Written(node.asText());
    }
    Question question =
        questions.stream().filter(it -> it.id().equals(id)).findFirst().orElse(questions.get(0));
    if (question instanceof Matching matching) {
      return assigned(node, matching.options().size(), "option ", matching.options(), false);
    }
    if (question instanceof Ordering ordering) {
      return assigned(node, ordering.items().size(), "item ", ordering.items(), true);
    }
    return question instanceof ChoiceQuestion || node.isArray()
        ? new Answer.Chosen(new HashSet<>(numbers(node)))
        : new Answer.Written("");
  }

  private static Answer assigned(
      JsonNode node, int size, String prefix, List<String> written, boolean isOrder) {
    Map<Integer, Integer> places = new HashMap<>();
    List<Integer> given = numbers(node);
    for (int i = 0; i < given.size(); i++) {
      int place = given.get(i);
      if (place >= 0 && place < size) {
        places.put(
            isOrder ? written.indexOf(prefix + i) : i,
            isOrder ? place : written.indexOf(prefix + place));
      }
    }
    return new Answer.Assigned(places);
  }

  private static Share share(JsonNode node) {
    return new Share(new BigDecimal(node.asText()));
  }

  private static List<Integer> numbers(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asInt).toList();
  }
}

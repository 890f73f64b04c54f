package org.stoa.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.stoa.problem.Place;
import org.stoa.problem.Problems;

/**
 * Reads the values of one mapping, each as what it is meant to be. What is missing or of the wrong
 * kind becomes a problem; {@link #done()} then reports the keys that nobody asked for. Not
 * thread-safe.
 */
public final class Fields {

  private final YamlNode.Mapping mapping;
  private final Problems problems;
  private final Set<String> known = new TreeSet<>();

  private Fields(YamlNode.Mapping mapping, Problems problems) {
    this.mapping = mapping;
    this.problems = problems;
  }

  /** The fields of a node, or a problem if it isn't a mapping. */
  public static Optional<Fields> of(YamlNode node, Problems problems) {
    if (node instanceof YamlNode.Mapping mapping) {
      return Optional.of(new Fields(mapping, problems));
    }
    wrongType(node, "a mapping (key: value)", problems);
    return Optional.empty();
  }

  public Place place() {
    return mapping.place();
  }

  /** Where a key's value stands, or the whole mapping if there is none. */
  public Place place(String key) {
    return node(key).map(YamlNode::place).orElse(mapping.place());
  }

  /** Where a key itself stands, or the whole mapping if it doesn't. */
  public Place keyPlace(String key) {
    YamlNode.Entry entry = mapping.entries().get(key);
    return entry == null ? mapping.place() : entry.key();
  }

  public boolean has(String key) {
    return node(key).isPresent();
  }

  public Optional<YamlNode> node(String key) {
    known.add(key);
    return Optional.ofNullable(mapping.entries().get(key)).map(YamlNode.Entry::value);
  }

  /** A value that has to be there. */
  public Optional<YamlNode> requireNode(String key) {
    Optional<YamlNode> node = node(key);
    if (node.isEmpty()) {
      problems.error("MISSING_KEY", place(), "\"" + key + "\" is missing here.");
    }
    return node;
  }

  public Optional<String> text(String key) {
    return node(key).flatMap(node -> text(node, problems));
  }

  /** A text that has to be there and can't be empty. */
  public Optional<String> requireText(String key) {
    return requireNode(key).flatMap(node -> text(node, problems));
  }

  /** {@code true} or {@code false}; absent means false. */
  public boolean flag(String key) {
    return this.<Boolean>value(
            key,
            "true or false",
            text ->
                switch (text) {
                  case "true" -> Optional.of(true);
                  case "false" -> Optional.of(false);
                  default -> Optional.empty();
                })
        .orElse(false);
  }

  /** A whole number of at least 1. */
  public OptionalInt count(String key) {
    return value(key, "a whole number, 1 or more", Fields::parseCount)
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
  }

  private static Optional<Integer> parseCount(String text) {
    return text.matches("[1-9][0-9]{0,8}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }

  /**
   * A value that is written as one text.
   *
   * @param expected what it should be, for the problem: "a share such as 75%"
   * @param parse empty if the text isn't one
   */
  public <T> Optional<T> value(String key, String expected, Function<String, Optional<T>> parse) {
    return node(key).flatMap(node -> value(node, expected, parse));
  }

  /** A value that is written as one text, and stands in this node. */
  public <T> Optional<T> value(
      YamlNode node, String expected, Function<String, Optional<T>> parse) {
    Optional<String> text = text(node, problems);
    Optional<T> value = text.flatMap(parse);
    if (text.isPresent() && value.isEmpty()) {
      wrongValue(node.place(), expected, text.get(), problems);
    }
    return value;
  }

  /** A list; one text alone counts as a list of one; absent means empty. */
  public List<YamlNode> items(String key) {
    return node(key).map(Fields::itemsOf).orElse(List.of());
  }

  /** A list of texts. */
  public List<String> texts(String key) {
    return scalars(key).stream().map(YamlNode.Scalar::text).toList();
  }

  /** A list of texts, each with its place. */
  public List<YamlNode.Scalar> scalars(String key) {
    List<YamlNode.Scalar> texts = new ArrayList<>();
    for (YamlNode item : items(key)) {
      text(item, problems).ifPresent(text -> texts.add(new YamlNode.Scalar(item.place(), text)));
    }
    return texts;
  }

  /** The keys in the author's order; asking for them makes all of them known. */
  public Set<String> keys() {
    known.addAll(mapping.entries().keySet());
    return mapping.entries().keySet();
  }

  /**
   * The keys that are values themselves, in the author's order. Asking for them makes all of them
   * known, and those that aren't what they should be problems.
   *
   * @param expected what each should be, for the problem: "a language such as ko"
   */
  public List<String> keys(String expected, Predicate<String> isValid) {
    List<String> valid = new ArrayList<>();
    for (String key : keys()) {
      if (isValid.test(key)) {
        valid.add(key);
      } else {
        wrongValue(keyPlace(key), expected, key, problems);
      }
    }
    return valid;
  }

  /** Those of these keys that are there, in the author's order; all of them become known. */
  public List<String> keysAmong(Set<String> candidates) {
    known.addAll(candidates);
    return mapping.entries().keySet().stream().filter(candidates::contains).toList();
  }

  /** Reports the keys that weren't asked for. */
  public void done() {
    mapping
        .entries()
        .forEach(
            (key, entry) -> {
              if (!known.contains(key)) {
                problems.error(
                    "UNKNOWN_KEY",
                    entry.key(),
                    "\"" + key + "\" is not known here. Known are: " + String.join(", ", known));
              }
            });
  }

  private static List<YamlNode> itemsOf(YamlNode node) {
    return node instanceof YamlNode.Sequence sequence ? sequence.items() : List.of(node);
  }

  private static Optional<String> text(YamlNode node, Problems problems) {
    if (!(node instanceof YamlNode.Scalar scalar)) {
      wrongType(node, "a text", problems);
      return Optional.empty();
    }
    if (scalar.text().isBlank()) {
      problems.error("EMPTY_VALUE", node.place(), "There is nothing here; fill it in or drop it.");
      return Optional.empty();
    }
    return Optional.of(scalar.text());
  }

  private static void wrongValue(Place place, String expected, String found, Problems problems) {
    problems.error("WRONG_VALUE", place, "Expected " + expected + ", found \"" + found + "\".");
  }

  private static void wrongType(YamlNode node, String expected, Problems problems) {
    String found =
        node instanceof YamlNode.Mapping
            ? "a mapping"
            : node instanceof YamlNode.Sequence ? "a list" : "a text";
    problems.error("WRONG_TYPE", node.place(), "Expected " + expected + ", found " + found + ".");
  }
}

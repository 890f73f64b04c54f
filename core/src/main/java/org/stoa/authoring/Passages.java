package org.stoa.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.stoa.authoring.lint.Passage;
import org.stoa.authoring.lint.Passage.Kind;
import org.stoa.problem.Place;
import org.stoa.statement.ActivityId;
import org.stoa.yaml.YamlNode;

/** Finds every text of a programme that could be read, each where its author wrote it. */
final class Passages {

  private static final List<String> TEXTS =
      List.of("summary", "description", "where", "owner", "organisers", "outcomes");

  private final String original;
  private final Map<String, String> files;
  private final List<Passage> found = new ArrayList<>();

  /**
   * @param original the language of what doesn't say otherwise
   * @param files the texts of the folder's files by name
   */
  Passages(String original, Map<String, String> files) {
    this.original = original;
    this.files = files;
  }

  List<Passage> found() {
    return List.copyOf(found);
  }

  /** Takes up a programme or an edition, and all that stands in it. */
  void add(YamlNode node) {
    add(node, Optional.empty());
  }

  private void add(YamlNode node, Optional<ActivityId> within) {
    Optional<ActivityId> of =
        value(node, "kind").isPresent()
            ? value(node, "id").map(YamlNode.Scalar::text).map(ActivityId::new)
            : within;
    value(node, "title", Kind.TITLE, of);
    TEXTS.forEach(key -> value(node, key, Kind.TEXT, of));
    file(node, "page", Kind.PAGE, of);
    boolean isQuiz = value(node, "kind").filter(it -> it.text().equals("quiz")).isPresent();
    file(node, "file", isQuiz ? Kind.QUIZ : Kind.SURVEY, of);
    child(node, "activities").ifPresent(parts -> items(parts).forEach(part -> add(part, of)));
    for (String key : List.of("awards", "roles")) {
      child(node, key)
          .ifPresent(named -> items(named).forEach(it -> value(it, "title", Kind.TITLE, of)));
    }
  }

  private void value(YamlNode node, String key, Kind kind, Optional<ActivityId> of) {
    child(node, key)
        .ifPresent(
            child -> {
              if (child instanceof YamlNode.Sequence list) {
                list.items().forEach(item -> text(item, kind, of));
              } else {
                text(child, kind, of);
              }
            });
  }

  /** A text, or one for each language. */
  private void text(YamlNode node, Kind kind, Optional<ActivityId> of) {
    if (node instanceof YamlNode.Scalar scalar) {
      found.add(new Passage(scalar.place(), kind, original, scalar.text(), of));
    } else if (node instanceof YamlNode.Mapping versions) {
      versions
          .entries()
          .forEach(
              (tag, entry) -> {
                if (entry.value() instanceof YamlNode.Scalar scalar) {
                  found.add(new Passage(scalar.place(), kind, tag, scalar.text(), of));
                }
              });
    }
  }

  private void file(YamlNode node, String key, Kind kind, Optional<ActivityId> of) {
    value(node, key)
        .map(YamlNode.Scalar::text)
        .ifPresent(
            name ->
                files.forEach(
                    (file, text) ->
                        language(file, name)
                            .ifPresent(
                                tag ->
                                    found.add(
                                        new Passage(Place.startOf(file), kind, tag, text, of)))));
  }

  /** The language of a file, if it is this one or its translation. */
  private Optional<String> language(String file, String name) {
    if (file.equals(name)) {
      return Optional.of(original);
    }
    return file.startsWith("locale/") && file.endsWith("/" + name)
        ? Optional.of(file.substring("locale/".length(), file.length() - name.length() - 1))
            .filter(Languages::isTag)
        : Optional.empty();
  }

  private static Optional<YamlNode> child(YamlNode node, String key) {
    return node instanceof YamlNode.Mapping mapping
        ? Optional.ofNullable(mapping.entries().get(key)).map(YamlNode.Entry::value)
        : Optional.empty();
  }

  private static Optional<YamlNode.Scalar> value(YamlNode node, String key) {
    return child(node, key)
        .flatMap(
            it -> it instanceof YamlNode.Scalar scalar ? Optional.of(scalar) : Optional.empty());
  }

  /** The members of a list or a mapping, or the node itself. */
  private static Stream<YamlNode> items(YamlNode node) {
    if (node instanceof YamlNode.Sequence sequence) {
      return sequence.items().stream();
    }
    return node instanceof YamlNode.Mapping mapping
        ? mapping.entries().values().stream().map(YamlNode.Entry::value)
        : Stream.of(node);
  }
}

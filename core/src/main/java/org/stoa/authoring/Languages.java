package org.stoa.authoring;

import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.stoa.problem.Place;
import org.stoa.problem.Problems;
import org.stoa.programme.Localised;
import org.stoa.yaml.Fields;
import org.stoa.yaml.YamlNode;

/** Reads what comes in several languages: a map of language tags, or files under locale/. */
final class Languages {

  private final String original;
  private final SourceFolder folder;
  private final Problems problems;
  private final List<String> overlays;

  Languages(String original, SourceFolder folder, Problems problems) {
    this.original = original;
    this.folder = folder;
    this.problems = problems;
    this.overlays = folder.names("locale");
    for (String tag : overlays) {
      if (!isTag(tag)) {
        reportTag(tag, Place.startOf("locale/" + tag));
      }
    }
  }

  /** The language of what doesn't say otherwise. */
  String original() {
    return original;
  }

  /** A text, or a map from language tags to texts. */
  Optional<Localised<String>> text(Fields fields, String key) {
    return fields.node(key).flatMap(node -> text(fields, node));
  }

  /** A list of what {@link #text} reads. */
  List<Localised<String>> texts(Fields fields, String key) {
    return fields.items(key).stream().flatMap(item -> text(fields, item).stream()).toList();
  }

  private Optional<Localised<String>> text(Fields fields, YamlNode node) {
    return node instanceof YamlNode.Mapping mapping
        ? versions(mapping)
        : fields.value(node, "a text", text -> Optional.of(Localised.of(original, text)));
  }

  private Optional<Localised<String>> versions(YamlNode.Mapping mapping) {
    if (mapping.entries().isEmpty()) {
      problems.error(
          "EMPTY_VALUE", mapping.place(), "There is nothing here; fill it in or drop it.");
    }
    Map<String, String> texts = new LinkedHashMap<>();
    Fields.of(mapping, problems)
        .ifPresent(
            fields -> {
              for (String tag : fields.keys()) {
                if (isTag(tag)) {
                  fields.text(tag).ifPresent(text -> texts.put(tag, text));
                } else {
                  reportTag(tag, fields.keyPlace(tag));
                }
              }
            });
    return texts.isEmpty() ? Optional.empty() : Optional.of(new Localised<>(texts));
  }

  /** A file, and its translations where there are some. */
  <T> Optional<Localised<T>> file(
      String file, Place askedAt, BiFunction<String, String, Optional<T>> read) {
    Optional<T> first = folder.text(file, askedAt).flatMap(text -> read.apply(file, text));
    if (first.isEmpty()) {
      return Optional.empty();
    }
    Map<String, T> versions = new LinkedHashMap<>(Map.of(original, first.get()));
    for (String tag : overlays) {
      String overlay = "locale/" + tag + "/" + file;
      if (isTag(tag) && folder.isFile(overlay)) {
        folder
            .text(overlay, askedAt)
            .flatMap(text -> read.apply(overlay, text))
            .ifPresent(version -> versions.put(tag, version));
      }
    }
    return Optional.of(new Localised<>(versions));
  }

  /** Warns of files under locale/ that are no translation; to be called when all else is read. */
  void warnOfUnreadFiles() {
    for (String file : folder.unreadBelow("locale")) {
      problems.warning(
          "FILE_UNREAD",
          Place.startOf(file),
          "Nobody reads this: a translation has the path of a page or quiz that the programme"
              + " names, and a page names its media itself. Rename, move or delete it.");
    }
  }

  static boolean isTag(String tag) {
    try {
      return !new Locale.Builder().setLanguageTag(tag).build().getLanguage().isEmpty();
    } catch (IllformedLocaleException e) {
      return false;
    }
  }

  private void reportTag(String tag, Place place) {
    problems.error(
        "LANGUAGE_TAG",
        place,
        "\"" + tag + "\" is no language tag (BCP 47), such as en, ko or pt-BR.");
  }
}

package org.stoa.xapi;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stoa.problem.Place;
import org.stoa.problem.Problems;
import org.stoa.source.SourceLine;
import org.stoa.yaml.YamlNode;

/**
 * Reads a line of JSON into the nodes of YAML, which JSON is a part of: so that one set of readers
 * of fields does for both. What is {@code null} is left out.
 */
final class JsonTree {

  private static final int DEEPEST = 64;
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
          .build();

  private final SourceLine line;
  private final Problems problems;
  private final JsonParser parser;
  private int offset;
  private int column = 1;

  private JsonTree(SourceLine line, Problems problems, JsonParser parser) {
    this.line = line;
    this.problems = problems;
    this.parser = parser;
  }

  /** The value that fills the line; empty, with a problem, if it isn't JSON. */
  static Optional<YamlNode> read(SourceLine line, Problems problems) {
    try (JsonParser parser = JSON.createParser(line.text())) {
      return new JsonTree(line, problems, parser).read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<YamlNode> read() throws IOException {
    try {
      if (parser.nextToken() == null) {
        problems.error("EMPTY_FILE", here(), "There is nothing in this line.");
        return Optional.empty();
      }
      YamlNode node = node();
      if (parser.nextToken() != null) {
        problems.error("JSON_SYNTAX", here(), "One line holds one statement; begin a new line.");
        return Optional.empty();
      }
      return Optional.of(node);
    } catch (StreamConstraintsException e) {
      problems.error(
          "TOO_DEEP",
          at(e),
          "Nested deeper than " + DEEPEST + " levels, or a number too long; that is no statement.");
    } catch (JsonProcessingException e) {
      problems.error(
          "JSON_SYNTAX", at(e), "Not JSON from here on; each line holds one whole statement.");
    }
    return Optional.empty();
  }

  private YamlNode node() throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> mapping();
      case START_ARRAY -> sequence();
      default -> new YamlNode.Scalar(here(), parser.getText());
    };
  }

  private YamlNode mapping() throws IOException {
    Place place = here();
    Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      Place keyPlace = here();
      if (parser.nextToken() == JsonToken.VALUE_NULL) {
        continue;
      }
      if (entries.put(key, new YamlNode.Entry(keyPlace, node())) != null) {
        problems.error(
            "DUPLICATE_KEY", keyPlace, "\"" + key + "\" is here twice; keep one of them.");
      }
    }
    return new YamlNode.Mapping(place, entries);
  }

  private YamlNode sequence() throws IOException {
    Place place = here();
    List<YamlNode> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(node());
    }
    return new YamlNode.Sequence(place, items);
  }

  /** Where the token begins. Only what lies behind the one before is counted. */
  private Place here() {
    int target = (int) parser.currentTokenLocation().getCharOffset();
    column += line.text().codePointCount(offset, target);
    offset = target;
    return new Place(line.file(), line.number(), column);
  }

  private Place at(JsonProcessingException e) {
    return line.placeAt(e.getLocation() == null ? 0 : (int) e.getLocation().getCharOffset());
  }
}

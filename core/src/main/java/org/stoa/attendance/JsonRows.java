package org.stoa.attendance;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stoa.problem.Place;
import org.stoa.problem.Problems;
import org.stoa.source.SourceText;
import org.stoa.table.Cell;
import org.stoa.table.Sheet;

/** Reads the array {@code participants} of JSON as rows of cells, so that it is a table too. */
final class JsonRows {

  private static final int MOST_CELLS = 1_000_000;
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final String file;
  private final JsonParser json;
  private final Map<String, Integer> columns = new LinkedHashMap<>();
  private final List<Map<Integer, Cell>> objects = new ArrayList<>();

  private JsonRows(String file, JsonParser json) {
    this.file = file;
    this.json = json;
  }

  /** Whether a text is JSON rather than a table. */
  static boolean isJson(SourceText source) {
    String start = source.text().stripLeading();
    return start.startsWith("{") || start.startsWith("[");
  }

  static Optional<Sheet> read(SourceText source, Problems problems) {
    try (JsonParser json = JSON.createParser(source.text())) {
      JsonRows rows = new JsonRows(source.file(), json);
      rows.document();
      return Sheet.of(source.file(), rows.rows(), problems);
    } catch (JsonProcessingException e) {
      problems.error(
          "JSON_SYNTAX",
          e.getLocation() == null
              ? Place.startOf(source.file())
              : place(source.file(), e.getLocation()),
          "This is not JSON of a meeting's participants: " + e.getOriginalMessage());
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void document() throws IOException {
    if (json.nextToken() == JsonToken.START_ARRAY) {
      participants();
      return;
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      boolean wanted = json.currentName().equals("participants");
      if (json.nextToken() == JsonToken.START_ARRAY && wanted) {
        participants();
      } else {
        json.skipChildren();
      }
    }
  }

  private void participants() throws IOException {
    for (JsonToken token = json.nextToken();
        token != JsonToken.END_ARRAY;
        token = json.nextToken()) {
      if (token != JsonToken.START_OBJECT) {
        throw new JsonParseException(json, "each participant has to be an object");
      }
      objects.add(participant());
    }
  }

  private Map<Integer, Cell> participant() throws IOException {
    Map<Integer, Cell> values = new LinkedHashMap<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      if (json.nextToken().isStructStart()) {
        json.skipChildren();
      } else if (json.currentToken() != JsonToken.VALUE_NULL) {
        int column = columns.computeIfAbsent(name, it -> columns.size());
        values.put(column, cell(json.getText()));
      }
      // Each name makes every row wider, also those of the participants who don't have it.
      if ((long) columns.size() * (objects.size() + 2) > MOST_CELLS) {
        throw new JsonParseException(json, "too many values");
      }
    }
    return values;
  }

  private List<List<Cell>> rows() {
    Place start = Place.startOf(file);
    List<List<Cell>> rows = new ArrayList<>();
    List<Cell> header = new ArrayList<>();
    columns.keySet().forEach(name -> header.add(new Cell(start, name)));
    rows.add(header.isEmpty() ? List.of(new Cell(start, "nothing")) : header);
    for (Map<Integer, Cell> values : objects) {
      Place place = values.values().stream().map(Cell::place).findFirst().orElse(start);
      List<Cell> row = new ArrayList<>();
      for (int at = 0; at < columns.size(); at++) {
        row.add(values.getOrDefault(at, new Cell(place, "")));
      }
      rows.add(row);
    }
    return rows;
  }

  private Cell cell(String text) {
    return new Cell(place(file, json.currentTokenLocation()), text.strip());
  }

  private static Place place(String file, JsonLocation location) {
    return new Place(file, Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }
}

package org.stoa.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A JSON Schema (draft 2020-12) of what a command prints with {@code --json}. */
enum OutputSchema {
  ADMISSION,
  ATTENDANCE,
  COMPARISON,
  EVALUATION,
  INSPECTION,
  SCORES;

  /** The schema, as JSON. */
  String text() {
    String name = FormatWords.of(this) + ".schema.json";
    try (InputStream schema = OutputSchema.class.getResourceAsStream(name)) {
      if (schema == null) {
        throw new FileNotFoundException(name);
      }
      return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.stoa.authoring;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The authoring format for editors: a JSON Schema (draft 2020-12) of each kind of YAML file, with a
 * sentence about every key.
 *
 * <p>A schema accepts whatever {@link ProgrammeReader} accepts and refuses unknown keys, wrong
 * kinds and wrong forms. References, dates that don't exist and other files are the reader's to
 * check.
 */
public enum FormatSchema {
  /** Of {@code programme.yaml}. */
  PROGRAMME,
  /** Of the files in {@code editions/}. */
  EDITION;

  /** The schema, as JSON. */
  public String text() {
    String name = name().toLowerCase(Locale.ROOT) + ".schema.json";
    try (InputStream schema = FormatSchema.class.getResourceAsStream(name)) {
      if (schema == null) {
        throw new FileNotFoundException(name);
      }
      return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

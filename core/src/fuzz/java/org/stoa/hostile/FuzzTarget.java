package org.stoa.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What Jazzer calls with one file after the other, for the reader that a property names. */
public final class FuzzTarget {

  /** The property that names one of {@link EveryReader}. */
  static final String READER = "stoa.fuzz.reader";

  /** The property that names an empty folder to work in. */
  static final String FOLDER = "stoa.fuzz.folder";

  private static final EveryReader SUBJECT = EveryReader.valueOf(System.getProperty(READER, ""));
  private static final Sample SAMPLE = Sample.in(Path.of(System.getProperty(FOLDER, "")));

  private FuzzTarget() {}

  /** Loads what a reader needs, so that the time for it isn't the first file's. */
  public static void fuzzerInitialize() throws IOException {
    fuzzerTestOneInput(new byte[0]);
  }

  /** Reads a file of these bytes; whatever is thrown is a finding. */
  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    Path file = SAMPLE.folder().resolve(SUBJECT.file());
    Files.write(file, bytes);
    Reaction.of(SUBJECT, SAMPLE).requirePlacesWithin(file);
  }
}

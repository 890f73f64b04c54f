package org.stoa.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.stoa.problem.Place;
import org.stoa.problem.Problems;

/** The text of one input file, and the place of each position in it. Immutable. */
public final class SourceText {

  private static final int MEBIBYTE = 1 << 20;

  private final String file;
  private final String text;
  private final int[] lineStarts;

  /**
   * A text.
   *
   * @param file the name that problems give it
   * @param text without a byte order mark
   */
  public SourceText(String file, String text) {
    this.file = file;
    this.text = text;
    this.lineStarts =
        IntStream.concat(
                IntStream.of(0),
                IntStream.range(0, text.length())
                    .filter(at -> text.charAt(at) == '\n')
                    .map(at -> at + 1))
            .toArray();
  }

  public String file() {
    return file;
  }

  public String text() {
    return text;
  }

  /**
   * Reads a file of UTF-8; empty, with a problem, if it is longer than it may be or is something
   * else. No more than that length is ever held.
   *
   * @param longest in bytes, whole MiB
   * @throws UncheckedIOException if the file can't be read at all
   */
  public static Optional<SourceText> read(String file, Path path, int longest, Problems problems) {
    return bytes(file, path, longest, problems)
        .flatMap(bytes -> decoded(file, bytes, StandardCharsets.UTF_8, problems));
  }

  /**
   * Reads a file in whichever of UTF-8 and UTF-16 its byte order mark says; without one, UTF-8.
   * Spreadsheets and meeting tools write both.
   */
  public static Optional<SourceText> readMarked(
      String file, Path path, int longest, Problems problems) {
    return bytes(file, path, longest, problems)
        .flatMap(bytes -> decoded(file, bytes, charset(bytes), problems));
  }

  /** The bytes of a file, or a problem if there are more than allowed. */
  public static Optional<byte[]> bytes(String file, Path path, int longest, Problems problems) {
    try (InputStream in = Files.newInputStream(path)) {
      if (Files.size(path) <= longest) {
        byte[] bytes = in.readNBytes(longest + 1);
        if (bytes.length <= longest) {
          return Optional.of(bytes);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    problems.error(
        "FILE_TOO_LONG",
        Place.startOf(file),
        "More than " + longest / MEBIBYTE + " MiB; split it.");
    return Optional.empty();
  }

  /** The text of bytes; empty, with a problem, from the first one that isn't of the charset. */
  public static Optional<SourceText> decoded(
      String file, byte[] bytes, Charset charset, Problems problems) {
    CharBuffer decoded = CharBuffer.allocate(bytes.length);
    CoderResult result = charset.newDecoder().decode(ByteBuffer.wrap(bytes), decoded, true);
    decoded.flip();
    SourceText text = new SourceText(file, withoutMark(decoded.toString()));
    if (result.isError()) {
      String name = charset.name().startsWith("UTF-16") ? "UTF-16" : charset.name();
      problems.error(
          name.equals("UTF-16") ? "NOT_UTF16" : "NOT_UTF8",
          text.placeAt(text.text().length()),
          "Not " + name + " from here on; save it as UTF-8.");
      return Optional.empty();
    }
    return Optional.of(text);
  }

  /**
   * The place of a position in the text.
   *
   * @param offset in UTF-16 units, from 0
   */
  public Place placeAt(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    int line = found >= 0 ? found : -found - 2;
    return new Place(file, line + 1, text.codePointCount(lineStarts[line], offset) + 1);
  }

  /** UTF-16 if a byte order mark says so, otherwise UTF-8. */
  public static Charset charset(byte[] bytes) {
    if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
      return StandardCharsets.UTF_16LE;
    }
    if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
      return StandardCharsets.UTF_16BE;
    }
    return StandardCharsets.UTF_8;
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}

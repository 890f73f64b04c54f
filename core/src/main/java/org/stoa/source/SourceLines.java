package org.stoa.source;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.stoa.problem.Place;
import org.stoa.problem.Problem;
import org.stoa.problem.Problems;

/**
 * The lines of a file of UTF-8 of any size, one after the other. No more than one line is ever
 * held, and of a line that is too long no more than is allowed. Not thread-safe.
 */
public final class SourceLines implements Closeable {

  private static final int MEBIBYTE = 1 << 20;
  private static final int LONGEST = MEBIBYTE;

  /** A file without any end of line in so many bytes isn't one of lines. */
  private static final int HOPELESS = 16 * MEBIBYTE;

  private final String file;
  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private int at;
  private int filled;
  private int number;
  private long consumed;
  private boolean isOver;

  /**
   * The lines of a stream.
   *
   * @param file the name that problems give it
   * @param in is closed with these lines
   */
  public SourceLines(String file, InputStream in) {
    this.file = file;
    this.in = in;
  }

  /**
   * The next line that isn't blank; empty at the end. A line that is longer than 1 MiB or isn't
   * UTF-8 is a problem, and the next one is given in its stead.
   *
   * @throws UncheckedIOException if the file can't be read
   */
  public Optional<SourceLine> next(Problems problems) {
    while (hasBytes()) {
      number++;
      if (buffer[at] == '\n') {
        at++;
        consumed++;
        continue;
      }
      Optional<SourceLine> next = collect(problems) ? decoded(problems) : Optional.empty();
      if (next.filter(it -> !it.text().isBlank()).isPresent()) {
        return next;
      }
    }
    return Optional.empty();
  }

  /** How many bytes of the file the lines given so far took. */
  public long consumed() {
    return consumed;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** Collects the bytes of one line; false, with a problem, if there are too many. */
  private boolean collect(Problems problems) {
    line.reset();
    long length = 0;
    boolean hasEnd = false;
    while (!hasEnd && hasBytes()) {
      int stop = at;
      while (stop < filled && buffer[stop] != '\n') {
        stop++;
      }
      hasEnd = stop < filled;
      length += stop - at;
      if (length <= LONGEST) {
        line.write(buffer, at, stop - at);
      }
      at = hasEnd ? stop + 1 : stop;
      isOver |= length > HOPELESS;
    }
    consumed += length + (hasEnd ? 1 : 0);
    if (length > LONGEST) {
      problems.error("LINE_TOO_LONG", new Place(file, number, 1), tooLong());
    }
    return length <= LONGEST;
  }

  private String tooLong() {
    String longer = "This line is longer than 1 MiB; break it up.";
    return isOver ? longer + " It has no end within 16 MiB, so nothing after it was read." : longer;
  }

  private boolean hasBytes() {
    if (at == filled && !isOver) {
      try {
        filled = Math.max(0, in.read(buffer));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      at = 0;
      isOver = filled == 0;
    }
    return !isOver;
  }

  private Optional<SourceLine> decoded(Problems problems) {
    Problems own = new Problems();
    Optional<SourceText> text =
        SourceText.decoded(file, line.toByteArray(), StandardCharsets.UTF_8, own);
    for (Problem problem : own.inReadingOrder()) {
      Place place = new Place(file, number, problem.place().column());
      problems.error(problem.code(), place, problem.message());
    }
    return text.map(it -> new SourceLine(file, number, it.text()));
  }
}

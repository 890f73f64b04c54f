package org.stoa.hostile;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.stoa.problem.Place;
import org.stoa.problem.Problem;

/**
 * What a reader did with a file.
 *
 * @param time of the processor, so that it doesn't matter what else the machine does
 * @param allocated all bytes that it ever asked for, which are at least as many as it held
 */
public record Reaction(List<Problem> problems, Duration time, long allocated) {

  private static final Pattern ANY_END = Pattern.compile("\\R");
  private static final Pattern OTHER_ENDS = Pattern.compile("[\\r\\x85\\u2028\\u2029]");

  /** Has the sample's file read. Whatever is in it, no exception comes out. */
  public static Reaction of(EveryReader reader, Sample sample) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long allocated = threads.getCurrentThreadAllocatedBytes();
    long start = threads.getCurrentThreadCpuTime();
    List<Problem> problems = reader.read(sample);
    return new Reaction(
        problems,
        Duration.ofNanos(threads.getCurrentThreadCpuTime() - start),
        threads.getCurrentThreadAllocatedBytes() - allocated);
  }

  /**
   * Requires that each problem about a file names a place in it. Libraries count other ends of
   * lines too; where there are any, a place only has to be within the longest line.
   */
  public Reaction requirePlacesWithin(Path file) {
    String text = text(file);
    String[] lines = text.split("\n", -1);
    boolean hasOtherEnds = OTHER_ENDS.matcher(text).find();
    Place farthest =
        new Place(
            file.toString(),
            hasOtherEnds ? ANY_END.split(text, -1).length : lines.length,
            Stream.of(lines).mapToInt(Reaction::length).max().orElse(0) + 1);
    for (Problem problem : problems) {
      Place place = problem.place();
      if (place.file().endsWith(String.valueOf(file.getFileName()))
          && !isWithin(place, lines)
          && !(hasOtherEnds && isBefore(place, farthest))) {
        throw new AssertionError(problem + " names no place in the file");
      }
    }
    return this;
  }

  private static boolean isWithin(Place place, String[] lines) {
    return place.line() <= lines.length && place.column() <= length(lines[place.line() - 1]) + 1;
  }

  private static boolean isBefore(Place place, Place farthest) {
    return place.line() <= farthest.line() && place.column() <= farthest.column();
  }

  private static int length(String line) {
    return line.codePointCount(0, line.length());
  }

  private static String text(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      return new String(bytes, charset(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Charset charset(byte[] bytes) {
    boolean isMarked = bytes.length >= 2 && (bytes[0] ^ bytes[1]) == 1 && (bytes[0] & 0xFE) == 0xFE;
    return isMarked ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
  }
}

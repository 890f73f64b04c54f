package org.stoa.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.stoa.source.SourceLine;
import org.stoa.statement.EnrolmentId;
import org.stoa.statement.Statement;
import org.stoa.xapi.LearnerStatement;
import org.stoa.xapi.StatementReader;

/**
 * Brings each learner's statements together, however far apart they lie in a file, and holds no
 * more than a few MiB of them at a time: lines are spread over temporary files by learner, and
 * spread again until what is in one fits. Not thread-safe.
 */
final class LearnerLogs implements AutoCloseable {

  /** As much as is held at a time, in bytes of lines. */
  static final int HELD = 4 << 20;

  private static final int FAN_OUT = 64;
  private static final int BITS = 6;
  private static final int DEEPEST = 4;

  private final StatementReader reader;
  private final String file;
  private final Path folder;
  private final List<Bucket> buckets;

  /**
   * Nothing yet.
   *
   * @param expected how many bytes of lines there will be at most
   */
  LearnerLogs(StatementReader reader, String file, long expected) {
    this.reader = reader;
    this.file = file;
    try {
      this.folder = Files.createTempDirectory("stoa-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.buckets = buckets(expected <= HELD ? 1 : FAN_OUT);
  }

  private List<Bucket> buckets(int number) {
    return IntStream.range(0, number).mapToObj(i -> Bucket.in(folder)).toList();
  }

  /** Puts a statement and the line that it was read from to its learner's. */
  void add(Statement statement, SourceLine line) {
    add(new Bucket.Entry(statement.enrolment().value(), line), buckets, 0);
  }

  private static void add(Bucket.Entry entry, List<Bucket> buckets, int depth) {
    buckets.get(slot(entry.enrolment(), depth) % buckets.size()).add(entry);
  }

  private static int slot(UUID enrolment, int depth) {
    long bits = enrolment.getMostSignificantBits() * 31 + enrolment.getLeastSignificantBits();
    bits = (bits ^ (bits >>> 32)) * 0x9E3779B97F4A7C15L;
    return (int) (bits >>> (Long.SIZE - BITS * (depth + 1))) & (FAN_OUT - 1);
  }

  /**
   * Gives one learner after the other: by name if the file is small, otherwise in an order that is
   * always the same.
   *
   * @param bar advances by the bytes of the lines
   */
  void forEach(ProgressBar bar, Consumer<LearnerLog> each) {
    forEach(buckets, 0, bar, each);
  }

  private void forEach(List<Bucket> parts, int depth, ProgressBar bar, Consumer<LearnerLog> each) {
    for (Bucket part : parts) {
      try (part) {
        if (part.bytes() <= HELD || depth == DEEPEST) {
          logs(part).forEach(each);
          bar.advance(part.bytes());
        } else {
          List<Bucket> smaller = buckets(FAN_OUT);
          part.forEach(file, entry -> add(entry, smaller, depth + 1));
          forEach(smaller, depth + 1, bar, each);
        }
      }
    }
  }

  /** The learners of a part by name; a line that says the same as another is kept once. */
  private List<LearnerLog> logs(Bucket part) {
    Map<EnrolmentId, Set<LearnerStatement>> logs = new LinkedHashMap<>();
    part.forEach(
        file,
        entry ->
            reader
                .read(entry.line())
                .statement()
                .ifPresent(
                    it ->
                        logs.computeIfAbsent(
                                it.statement().enrolment(), id -> new LinkedHashSet<>())
                            .add(it)));
    List<LearnerLog> sorted = new ArrayList<>(logs.size());
    logs.forEach((enrolment, log) -> sorted.add(LearnerLog.of(enrolment, List.copyOf(log))));
    sorted.sort(LearnerLog.BY_NAME);
    return sorted;
  }

  @Override
  public void close() {
    buckets.forEach(Bucket::close);
    try {
      Files.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.stoa.cli;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.function.Consumer;
import org.stoa.source.SourceLine;

/**
 * A temporary file of lines, each with the enrolment that it belongs to. It is deleted with its
 * last use: where the system can do so, its name is gone from the beginning. Not thread-safe.
 */
final class Bucket implements Closeable {

  private static final int BUFFER = 1 << 14;

  private final FileChannel channel;
  private final DataOutputStream out;
  private long lines;
  private long bytes;

  private Bucket(FileChannel channel) {
    this.channel = channel;
    this.out =
        new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER));
  }

  /** An empty one. */
  static Bucket in(Path folder) {
    try {
      return new Bucket(
          FileChannel.open(
              folder.resolve(UUID.randomUUID().toString()),
              StandardOpenOption.CREATE_NEW,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A line, and whose it is. */
  record Entry(UUID enrolment, SourceLine line) {}

  void add(Entry entry) {
    byte[] text = entry.line().text().getBytes(StandardCharsets.UTF_8);
    try {
      out.writeLong(entry.enrolment().getMostSignificantBits());
      out.writeLong(entry.enrolment().getLeastSignificantBits());
      out.writeInt(entry.line().number());
      out.writeInt(text.length);
      out.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    lines++;
    bytes += text.length;
  }

  /** How many bytes of lines there are. */
  long bytes() {
    return bytes;
  }

  /** Gives every line in the order in which they came; nothing can be added any more. */
  void forEach(String file, Consumer<Entry> each) {
    try {
      out.flush();
      channel.position(0);
      var in =
          new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel), BUFFER));
      for (long i = 0; i < lines; i++) {
        UUID enrolment = new UUID(in.readLong(), in.readLong());
        int number = in.readInt();
        String text = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
        each.accept(new Entry(enrolment, new SourceLine(file, number, text)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.stoa.tool.upload;

import java.util.List;
import java.util.Optional;

/** What was sent as a file: one to keep, or one that is refused and why. */
public sealed interface Upload {

  /** The most bytes of a file. */
  int LARGEST_FILE = 10 * 1024 * 1024;

  /** The most pixels of a picture: more than cameras make, fewer than exhaust a browser. */
  long MOST_PIXELS = 64_000_000;

  /** The longest name that is remembered. */
  int LONGEST_NAME = 200;

  /**
   * As its sender called it: to be shown, and for nothing else; without the folders that some
   * browsers send along.
   */
  String name();

  /** A file to keep. */
  final class Kept implements Upload {
    private final String name;
    private final FileKind kind;
    private final byte[] content;

    Kept(String name, FileKind kind, byte[] content) {
      this.name = name;
      this.kind = kind;
      this.content = content.clone();
    }

    @Override
    public String name() {
      return name;
    }

    public FileKind kind() {
      return kind;
    }

    /** Its bytes, of a picture those that are seen. */
    public byte[] content() {
      return content.clone();
    }
  }

  /** A file that isn't kept. */
  record Refused(String name, Reason reason) implements Upload {}

  /** Why a file is refused. */
  enum Reason {
    TOO_LARGE,
    /** It isn't of a kind that the task takes. */
    NOT_ASKED_FOR,
    /** It begins like a picture, and isn't a whole one. */
    DAMAGED,
    TOO_MANY_PIXELS
  }

  /**
   * Checks a file by its content.
   *
   * @param name as the browser has it
   * @param content at most {@link #LARGEST_FILE} bytes; one more tells that there are more
   * @param accept MIME types such as {@code image/*}
   */
  static Upload check(String name, byte[] content, List<String> accept) {
    String shown = shown(name);
    if (content.length > LARGEST_FILE) {
      return new Refused(shown, Reason.TOO_LARGE);
    }
    Optional<FileKind> kind = FileKind.of(content).filter(it -> it.isAmong(accept));
    if (kind.isEmpty()) {
      return new Refused(shown, Reason.NOT_ASKED_FOR);
    }
    if (!kind.get().isPicture()) {
      return new Kept(shown, kind.get(), content);
    }
    try {
      Picture picture = kind.get().picture(content);
      return picture.pixels() > MOST_PIXELS
          ? new Refused(shown, Reason.TOO_MANY_PIXELS)
          : new Kept(shown, kind.get(), picture.content());
    } catch (DamagedPicture e) {
      return new Refused(shown, Reason.DAMAGED);
    }
  }

  private static String shown(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String plain = last.replaceAll("\\p{C}", "").strip();
    return plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
  }
}

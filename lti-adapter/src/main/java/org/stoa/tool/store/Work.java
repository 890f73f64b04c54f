package org.stoa.tool.store;

import java.time.Instant;
import java.util.UUID;
import org.stoa.statement.ActivityId;
import org.stoa.statement.EnrolmentId;

/**
 * One item that a learner handed in.
 *
 * @param id that of the statement which says so
 */
public record Work(
    UUID id, EnrolmentId enrolment, ActivityId activity, Instant handedIn, Content content) {

  /** What it is. */
  public sealed interface Content {}

  /** As she typed it. */
  public record Text(String text) implements Content {
    /** Doesn't say what she wrote. */
    @Override
    public String toString() {
      return "Text[" + text.length() + "]";
    }
  }

  /**
   * A file; its bytes lie elsewhere.
   *
   * @param name what she called it: to be shown, and for nothing else
   * @param mediaType what its content was found to be
   * @param size in bytes
   */
  public record File(String name, String mediaType, long size) implements Content {
    /** Doesn't say what she called it. */
    @Override
    public String toString() {
      return "File[" + mediaType + ", " + size + "]";
    }
  }
}

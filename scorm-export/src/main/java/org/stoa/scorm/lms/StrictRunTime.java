package org.stoa.scorm.lms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.stoa.content.Driver;

/**
 * The LMS's side of an edition of SCORM: scripts that offer its run-time API, and refuse whatever
 * the standard doesn't allow. {@code strict-scorm.js} says how a page uses them.
 */
public enum StrictRunTime {
  SCORM_12("scorm12"),
  SCORM_2004("scorm2004");

  private final String script;

  StrictRunTime(String script) {
    this.script = script;
  }

  /** The one that a driver looks for, if it looks for one in its page. */
  public static Optional<StrictRunTime> of(Driver driver) {
    return switch (driver) {
      case SCORM_12 -> Optional.of(SCORM_12);
      case SCORM_2004 -> Optional.of(SCORM_2004);
      default -> Optional.empty();
    };
  }

  /** Its name in {@code RunTimes}, where its scripts leave it. */
  public String script() {
    return script;
  }

  /** Its scripts, classic ones, in the order in which a page names them. */
  public List<WebFile> scripts() {
    return List.of(read("strict-scorm.js"), read("strict-" + script + ".js"));
  }

  private static WebFile read(String name) {
    try (InputStream in = StrictRunTime.class.getResourceAsStream(name)) {
      return WebFile.of(name, Objects.requireNonNull(in, name).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

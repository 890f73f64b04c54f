package org.stoa.examples.campus;

import java.util.Locale;
import org.stoa.examples.campus.platform.conduct.Conduct;
import org.stoa.examples.campus.platform.conduct.Moodle;
import org.stoa.examples.campus.platform.conduct.Strict;

/** Whose manners a campus has. */
public enum Mode {
  /** Those of Moodle 4.5. */
  MOODLE,

  /** The strictest that the standards allow. */
  STRICT;

  /** As one writes it on a command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  Conduct conduct() {
    return switch (this) {
      case MOODLE -> new Moodle();
      case STRICT -> new Strict();
    };
  }
}

package org.stoa.cli;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;

/** Where a person looks on, if one does. */
final class Terminal {

  private Terminal() {}

  /**
   * Whether what is written to the standard error shows on a terminal. Java can't tell while the
   * output goes into a file, so POSIX's {@code test} is asked; where there is none, nobody looks.
   */
  static boolean showsErrors() {
    try {
      Process test =
          new ProcessBuilder("test", "-t", "2")
              .redirectInput(Redirect.INHERIT)
              .redirectError(Redirect.INHERIT)
              .start();
      return test.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** What people wrote, so that it can't steer a terminal. */
  static String printable(String text) {
    return text.replaceAll("\\p{Cc}", "\uFFFD");
  }
}

package org.stoa.authoring.lint;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A page as long as a book is read in a second or two: no check takes the square of a text's
 * length.
 */
class LongTextsTest {

  private static final int LENGTH = 1 << 18;

  @TempDir private Path temp;

  @ParameterizedTest(name = "{index}")
  @DisplayName("a long text is no trap")
  @ValueSource(
      strings = {
        "a",
        " ",
        "\n",
        "TBC ",
        "three lectures. ",
        "three ",
        "Mon 3 ",
        "a@",
        "a @ b ",
        "Aaaaa Bbbbb ",
        "the a b@c.d ",
        "x:\n",
        ": ",
        "1. a\n",
        "- a\n",
        "youtu.be/x ",
        ".'",
        ".a",
        "opening and ",
        "\n## a"
      })
  void longText(String piece) {
    Folder folder =
        Folder.of(temp, "Words.", "{id: lecture-1, kind: resource, page: a.md, title: Lecture}");
    folder.file("a.md", "# A\n\nx@a" + piece.repeat((LENGTH - 10) / piece.length()));
    assertTimeoutPreemptively(Duration.ofSeconds(30), folder::problems);
  }
}

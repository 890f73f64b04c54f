package org.stoa.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FileAddressTest {

  private static Optional<String> path(String destination) {
    return FileAddress.in(destination).map(FileAddress::path);
  }

  @Test
  @DisplayName("signs of a file's name may be escaped; a percent sign that escapes nothing is one")
  void escaped() {
    assertEquals(Optional.of("my file.pdf"), path("my%20file.pdf"));
    assertEquals(Optional.of("a#b.png"), path("a%23b.png"));
    assertEquals(Optional.of("돌봄.png"), path("%EB%8F%8C%EB%B4%84.png"));
    assertEquals(Optional.of("50% & more.png"), path("50% & more.png"));
    assertEquals(Optional.of("a%ff.png"), path("a%ff.png"), "that is no UTF-8");
    assertEquals(
        Optional.of(new FileAddress("my file.pdf", "#page%202")),
        FileAddress.in("my%20file.pdf#page%202"));
  }

  @Test
  @DisplayName("escaped or not, nothing leads out of the programme's folder")
  void within() {
    for (String out :
        List.of(
            "..%2fsecret",
            "%2e%2e/secret", "a/%2E%2E/%2e%2e/b", "%2fetc", "c%3a/x", "a%5cb", "a%00b", "a%3Fb")) {
      assertEquals(Optional.empty(), path(out), out);
    }
  }
}

package org.stoa.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.problem.Place;

class ContentLinesTest {

  /** The lines of a stream after it passed every rule of RFC 5545, section 3.1, on its lines. */
  static List<String> unfolded(String stream) {
    assertTrue(stream.endsWith("\r\n"), "ends with a line end");
    List<String> lines = new ArrayList<>();
    for (String line : stream.substring(0, stream.length() - 2).split("\r\n", -1)) {
      assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
      assertFalse(line.isEmpty(), "an empty line");
      assertTrue(line.codePoints().noneMatch(c -> c < 0x20 && c != '\t'), line);
      if (line.startsWith(" ")) {
        int last = lines.size() - 1;
        lines.set(last, lines.get(last) + line.substring(1));
      } else {
        assertTrue(line.matches("[A-Z-]+(;[A-Z-]+=[^;:]+)*:.*"), line);
        lines.add(line);
      }
    }
    return lines;
  }

  @Test
  @DisplayName("a long line is folded by octets, and no character is torn")
  void folding() {
    String text = "돌봄도시 😀 care ".repeat(40).strip();
    String stream = new ContentLines().text("SUMMARY", text).toString();
    assertEquals(List.of("SUMMARY:" + text), unfolded(stream));
    for (String line : stream.split("\r\n", -1)) {
      assertFalse(line.matches(" ?\\p{Cs}.*"), line);
    }
  }

  @Test
  @DisplayName("whatever characters a text has, it is one line, and comes back")
  void anyText() {
    Random random = new Random(5545);
    for (int round = 0; round < 500; round++) {
      String text =
          random
              .ints(random.nextInt(200), 0, 0x11000)
              .filter(c -> !Character.isSurrogate((char) c) || c > 0xFFFF)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      List<String> lines = unfolded(new ContentLines().text("SUMMARY", text).toString());
      assertEquals(1, lines.size());
      var event =
          CalendarEvent.of(
              Place.startOf("x"),
              Map.of(
                  "SUMMARY",
                  new CalendarEvent.Property(
                      Place.startOf("x"),
                      lines.get(0).substring("SUMMARY:".length()),
                      Optional.empty())));
      assertEquals(PlainText.line(text), event.title());
    }
  }
}

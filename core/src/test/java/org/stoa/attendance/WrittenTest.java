package org.stoa.attendance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stoa.table.DateOrder;
import org.stoa.table.WrittenTime;

class WrittenTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2023-07-06 08:55:12          | 2023-07-06 | 08:55:12",
        "2023-07-06T08:55:12          | 2023-07-06 | 08:55:12",
        "2023/07/06 8:55              | 2023-07-06 | 08:55",
        "07/06/2023 08:55:12 PM       | 2023-07-06 | 20:55:12",
        "7/6/23, 12:05:00 AM          | 2023-07-06 | 00:05",
        "7/6/2023, 12:05:00\u202fPM   | 2023-07-06 | 12:05",
        "06.07.2023 20:55             | 2023-07-06 | 20:55",
        "2023. 7. 6. 오후 8:55:12      | 2023-07-06 | 20:55:12",
        "2023년 7월 6일 오전 8:55       | 2023-07-06 | 08:55",
        "7/6/2023 8:55 p. m.          | 2023-07-06 | 20:55",
      })
  @DisplayName("times are read as tools write them")
  void times(String text, LocalDate date, String time) {
    WrittenTime written = WrittenTime.parse(text).orElseThrow();
    assertEquals(Optional.of(date), written.date(DateOrder.MONTH_FIRST));
    assertEquals(time, written.time().toString());
    assertEquals(Optional.empty(), written.offset());
  }

  @ParameterizedTest
  @CsvSource({
    "2023-07-06T06:55:12Z, 0",
    "2023-07-06T06:55:12.250Z, 0",
    "2023-07-06 08:55 +02:00, 120",
    "2023/10/04 10:15:00 AM GMT+5:30, 330",
    "2023-07-06 08:55 UTC, 0",
    "2023-07-06 08:55 -0430, -270",
  })
  @DisplayName("a time may say its zone")
  void offsets(String text, int minutes) {
    assertEquals(
        Optional.of(ZoneOffset.ofTotalSeconds(minutes * 60)),
        WrittenTime.parse(text).orElseThrow().offset());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "2023-07-06",
        "08:55",
        "2023-13-06 08:55",
        "31/31/2023 08:55",
        "2023-07-06 25:00",
        "07/06/2023 13:00 PM",
        "2023-07-06 08:55 CEST",
        "2023-07-06 08:55 +99"
      })
  @DisplayName("what isn't a date with a time isn't read")
  void noTimes(String text) {
    assertEquals(Optional.empty(), WrittenTime.parse(text));
  }

  @ParameterizedTest
  @CsvSource({
    "73, PT1H13M",
    "73.5, PT1H13M30S",
    "'73,5', PT1H13M30S",
    "1h 13m 42s, PT1H13M42S",
    "1h13m, PT1H13M",
    "42s, PT42S",
    "2h, PT2H",
    "1 hr 13 min, PT1H13M",
    "1:13:42, PT1H13M42S",
    "PT1H13M42S, PT1H13M42S",
    "1시간 13분 42초, PT1H13M42S",
    "1 Std. 13 Min. 42 Sek., PT1H13M42S",
  })
  @DisplayName("lengths of time are read as tools write them")
  void durations(String text, Duration length) {
    assertEquals(Optional.of(length), WrittenDuration.parse(text, ChronoUnit.MINUTES));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a while", "1:13", "-5", "1h 13", "PTHMS", "99999999999"})
  @DisplayName("what isn't a length of time isn't read")
  void noDurations(String text) {
    assertEquals(Optional.empty(), WrittenDuration.parse(text, ChronoUnit.MINUTES));
  }

  @Test
  @DisplayName("a bare number is of the report's unit")
  void unit() {
    assertEquals(
        Optional.of(Duration.ofSeconds(73)), WrittenDuration.parse("73", ChronoUnit.SECONDS));
  }
}

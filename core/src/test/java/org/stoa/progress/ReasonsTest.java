package org.stoa.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.stoa.programme.Localised;

/** The words of every reason, in the six languages of the interface. */
class ReasonsTest {

  private static final List<Locale> TRANSLATED =
      Stream.of("ko", "es", "fr", "ar", "id").map(Locale::forLanguageTag).toList();
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)[^}]*}?");

  private static ResourceBundle words(Locale locale) {
    return ResourceBundle.getBundle(
        "org.stoa.progress.reasons",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  @Test
  void everyCodeHasWordsAndNoWordsAreWithoutACode() {
    Set<String> codes = new TreeSet<>();
    Stream.of(Reason.Code.values()).forEach(code -> codes.add(code.name()));
    assertEquals(codes, new TreeSet<>(words(Locale.ROOT).keySet()));
  }

  private static Set<String> places(String words) {
    Set<String> places = new TreeSet<>();
    PLACE.matcher(words).results().forEach(it -> places.add(it.group(1)));
    return places;
  }

  /** Each code with the facts that the evaluator gives it, in every language. */
  @Test
  void everyReasonThatIsGivenReadsWell() {
    Map<Reason.Code, Integer> given = new HashMap<>();
    RandomCases.forAll(
        (one, random) -> {
          assertReadsWell(one.finding(), given);
          return true;
        });
    Set<Reason.Code> never = EnumSet.allOf(Reason.Code.class);
    never.removeAll(given.keySet());
    // The random editions schedule every session, measure it by presence, and force no order.
    assertEquals(
        EnumSet.of(
            Reason.Code.PRESENCE_UNSCHEDULED,
            Reason.Code.ATTENDANCE_AWAITED,
            Reason.Code.AFTER,
            Reason.Code.AFTER_MISSED),
        never);
  }

  private static void assertReadsWell(Finding finding, Map<Reason.Code, Integer> given) {
    finding.parts().forEach(part -> assertReadsWell(part, given));
    Reason why = finding.why();
    given.merge(why.code(), 1, Integer::sum);
    places(words(Locale.ROOT).getString(why.code().name()))
        .forEach(place -> assertTrue(Integer.parseInt(place) < why.facts().size()));
    assertReads(why.in(Locale.ENGLISH));
    for (Locale language : TRANSLATED) {
      assertReads(why.in(language));
      assertNotEquals(why.in(Locale.ENGLISH), why.in(language));
    }
  }

  private static void assertReads(String said) {
    assertFalse(said.isBlank());
    assertFalse(Pattern.compile("[{}\\[\\]]").matcher(said).find(), said);
  }

  @Test
  void namesAreToldInTheReadersLanguageOneByOne() {
    Localised<String> live = new Localised<>(Map.of("ko", "세션"));
    Reason reason = Reason.of(Reason.Code.PARTS_MISSED, 1, 3, List.of(live, "{0} 'x'"));
    assertEquals(
        "1 of 3 parts are done. This can no longer be met: 세션, {0} 'x'.",
        reason.in(Locale.ENGLISH));
  }

  @Test
  void numbersAreShort() {
    Reason reason =
        Reason.of(Reason.Code.SCORE_REACHED, new BigDecimal("66.66"), new BigDecimal("6E+1"));
    assertEquals("Passed: best score 66.66 of 100, 60 needed.", reason.in(Locale.ENGLISH));
  }

  @Test
  void onlyAReviewAndARecordAreForOthersToGive() {
    Set<Reason.Code> waiting = EnumSet.noneOf(Reason.Code.class);
    for (Reason.Code code : Reason.Code.values()) {
      if (Reason.of(code).isWaiting()) {
        waiting.add(code);
      }
    }
    assertEquals(
        EnumSet.of(
            Reason.Code.PRESENCE_AWAITED,
            Reason.Code.ATTENDANCE_AWAITED,
            Reason.Code.REVIEW_AWAITED),
        waiting);
  }
}

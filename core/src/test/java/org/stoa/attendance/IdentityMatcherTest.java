package org.stoa.attendance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stoa.attendance.IdentityMatch.Certain;
import org.stoa.attendance.IdentityMatch.Ground;
import org.stoa.attendance.IdentityMatch.Proposed;
import org.stoa.attendance.IdentityMatch.Unknown;
import org.stoa.people.Alias;
import org.stoa.people.EmailAddress;
import org.stoa.people.Participant;
import org.stoa.people.People;
import org.stoa.programme.Profile;
import org.stoa.testing.Stopwatch;

class IdentityMatcherTest {

  private static final People PEOPLE =
      new People(
          List.of(
              person("p-1", "Ana Ferri", "ana@example.org", "r-1"),
              person("p-2", "Bo Lim", "bo@example.org", "r-2"),
              person("p-3", "Ana María Núñez", "amn@example.org", "r-3"),
              person("p-4", "林 木", "lin@example.org", "r-4")),
          List.of(
              new Alias("Tablet 7", Optional.of("p-2")),
              new Alias("nina@private.example", Optional.of("p-1")),
              new Alias("Host", Optional.empty()),
              new Alias("Shared", Optional.of("p-1")),
              new Alias("Shared", Optional.of("p-2"))));

  private final IdentityMatcher matcher = new IdentityMatcher(PEOPLE);

  @ParameterizedTest
  @CsvSource({
    "whoever, ' ANA@example.org ', '', p-1, EMAIL",
    "whoever, '', r-2, p-2, REGISTRANT",
    "(p-3) Nina, '', '', p-3, ID",
    "( P-3 )  Nina, '', '', p-3, ID",
    "tablet  7, '', '', p-2, ALIAS",
    "whoever, nina@private.example, '', p-1, ALIAS",
  })
  @DisplayName("an address, a registrant's id, an id before the name or an alias is certain")
  void certain(String name, String email, String registrant, String id, Ground ground) {
    Certain match = assertInstanceOf(Certain.class, match(name, email, registrant));
    assertEquals(id, match.participant().id());
    assertEquals(ground, match.ground());
  }

  @ParameterizedTest
  @CsvSource({
    "ANA FERRI, '', p-1, SAME_NAME",
    "'Ferri, Ana', '', p-1, SAME_WORDS",
    "Ana (Ana Ferri), '', p-1, SAME_NAME",
    "Anna Feri, '', p-1, SIMILAR_SPELLING",
    "Nunez Ana Maria, '', p-3, SAME_WORDS",
    "whoever, bo@elsewhere.example, p-2, SAME_MAILBOX",
    "木 林, '', p-4, SAME_WORDS",
    "Ana, '', p-1, PART_OF_NAME",
  })
  @DisplayName("a likeness of any kind is a proposal with a reason")
  void proposed(String name, String email, String first, Likeness why) {
    Proposed match = assertInstanceOf(Proposed.class, match(name, email, ""));
    assertEquals(first, match.candidates().get(0).participant().id());
    assertEquals(why, match.candidates().get(0).why());
  }

  @Test
  @DisplayName("an alias for a name doesn't count for somebody with an address of their own")
  void aliasAndAddress() {
    assertInstanceOf(Unknown.class, match("Tablet 7", "stranger@example.org", ""));
  }

  @Test
  @DisplayName("what is certain of two people at once is a proposal")
  void conflict() {
    Proposed match = assertInstanceOf(Proposed.class, match("x", "ana@example.org", "r-2"));
    assertEquals(2, match.candidates().size());
    assertInstanceOf(Proposed.class, match("Shared", "", ""));
  }

  @Test
  @DisplayName("nobody on the list is unknown, and stays so if that was confirmed")
  void unknown() {
    assertEquals(false, assertInstanceOf(Unknown.class, match("iPad", "", "")).confirmed());
    assertEquals(true, assertInstanceOf(Unknown.class, match("HOST", "", "")).confirmed());
  }

  @Test
  @DisplayName("no likeness of names ever credits by itself, however close")
  void neverByName() {
    Random random = new Random(20261122);
    int proposals = 0;
    for (int round = 0; round < 20_000; round++) {
      Participant someone = PEOPLE.participants().get(random.nextInt(3));
      Attendee attendee =
          new Attendee(variation(someone.name(), random), email(someone, random), Optional.empty());
      IdentityMatch match = matcher.match(attendee);
      assertTrue(!(match instanceof Certain), () -> attendee + " " + match);
      proposals += match instanceof Proposed ? 1 : 0;
    }
    assertTrue(proposals > 10_000, "the names are alike: " + proposals);
  }

  /** The same name, or nearly: other case, other order, a letter more or less, words left out. */
  private static String variation(String name, Random random) {
    List<String> words = new ArrayList<>(List.of(name.split(" ")));
    if (random.nextBoolean()) {
      Collections.shuffle(words, random);
    }
    if (random.nextInt(4) == 0 && words.size() > 1) {
      words.remove(0);
    }
    StringBuilder text = new StringBuilder(String.join(random.nextBoolean() ? " " : ", ", words));
    if (random.nextInt(3) == 0) {
      text.setCharAt(random.nextInt(text.length()), (char) ('a' + random.nextInt(26)));
    }
    if (random.nextInt(3) == 0) {
      text.append(" (").append(name).append(')');
    }
    return random.nextBoolean() ? text.toString() : text.toString().toUpperCase(Locale.ROOT);
  }

  /** None, or one that resembles theirs. */
  private static Optional<EmailAddress> email(Participant someone, Random random) {
    String own = someone.emails().iterator().next().value();
    return switch (random.nextInt(3)) {
      case 0 -> Optional.of(new EmailAddress(own + ".example"));
      case 1 -> Optional.of(new EmailAddress("x" + own));
      default -> Optional.empty();
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "( a", "a", "a (", "a ((", "((a)"})
  @DisplayName("a name of thirty thousand spaces is looked at in under a second")
  void spaces(String start) throws Exception {
    String name = start + " ".repeat(30_000) + "b";
    assertInstanceOf(Unknown.class, Stopwatch.inASecond(() -> match(name, "", "")));
  }

  @Test
  @DisplayName("spaces within the brackets of a name or an id mean nothing")
  void spacedBrackets() {
    var attendee = new Attendee("( p-07 ) Ana  (Ana Ferri)", Optional.empty(), Optional.empty());
    assertEquals(Optional.of("p-07"), attendee.idBeforeName());
    assertEquals("( p-07 ) Ana", attendee.names().get(1));
    var nobody = new Attendee("(  ) Ana", Optional.empty(), Optional.empty());
    assertEquals(Optional.empty(), nobody.idBeforeName());
  }

  private IdentityMatch match(String name, String email, String registrant) {
    return matcher.match(
        new Attendee(
            name, EmailAddress.of(email), Optional.of(registrant).filter(it -> !it.isEmpty())));
  }

  private static Participant person(String id, String name, String email, String registrant) {
    return new Participant(
        id,
        name,
        Set.of(new EmailAddress(email)),
        Set.of(registrant),
        Profile.UNKNOWN,
        Optional.empty(),
        Map.of());
  }
}

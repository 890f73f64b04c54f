package org.stoa.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.statement.Mode;

/** Whom what is offered to, and when. */
class AudienceTest {

  private static final LocalDate DAY = LocalDate.of(2021, 10, 28);
  private static final RoleId MAYOR = new RoleId("mayor");
  private static final RoleId SPEAKER = new RoleId("speaker");

  @Test
  @DisplayName("S1-08 a mayors' forum is for mayors only")
  void roles() {
    Audience mayors = new Audience(Set.of(MAYOR), Optional.empty());
    assertTrue(mayors.includes(profile(Optional.empty(), Appointment.to(MAYOR)), DAY));
    assertFalse(mayors.includes(profile(Optional.empty(), Appointment.to(SPEAKER)), DAY));
    assertFalse(mayors.includes(Profile.UNKNOWN, DAY));
  }

  @Test
  @DisplayName("S1-11 a site visit isn't offered to people online")
  void modes() {
    Audience onSite = new Audience(Set.of(), Optional.of(Mode.ON_SITE));
    assertTrue(onSite.includes(profile(Optional.of(Mode.ON_SITE)), DAY));
    assertFalse(onSite.includes(profile(Optional.of(Mode.ONLINE)), DAY));
    assertTrue(onSite.includes(Profile.UNKNOWN, DAY), "she hasn't said yet");
  }

  @Test
  @DisplayName("S1-16 a coordinating city is elected for two years, to the day")
  void terms() {
    Role role =
        new Role(
            new RoleId("coordinating-city"),
            Localised.of("en", "Coordinating city"),
            Optional.of(java.time.Period.ofYears(2)));
    Profile profile = profile(Optional.empty(), role.from(LocalDate.of(2021, 11, 1)));
    assertFalse(profile.holds(role.id(), LocalDate.of(2021, 10, 31)));
    assertTrue(profile.holds(role.id(), LocalDate.of(2021, 11, 1)));
    assertTrue(profile.holds(role.id(), LocalDate.of(2023, 10, 31)));
    assertFalse(profile.holds(role.id(), LocalDate.of(2023, 11, 1)));
  }

  @Test
  @DisplayName("S3-08 S3-19 the link to join appears when it is released, and not before")
  void links() {
    ZoneId jakarta = ZoneId.of("Asia/Jakarta");
    JoinLink link =
        new JoinLink(
            URI.create("https://meet.example/launch"),
            Optional.of(new Bound.Day(LocalDate.of(2021, 5, 24))));
    Venue venue = new Venue(Optional.empty(), Optional.empty(), Set.of(), Optional.of(link));
    assertTrue(venue.released(Instant.parse("2021-05-23T16:59:59Z"), jakarta).isEmpty());
    assertEquals(Optional.of(link), venue.released(Instant.parse("2021-05-23T17:00:00Z"), jakarta));
    assertTrue(Venue.UNSAID.released(Instant.MAX, jakarta).isEmpty());
  }

  @Test
  @DisplayName(
      "S4-10 an hour holds five talks of 12 minutes without debate, four with 3 minutes each")
  void talks() {
    Duration hour = Duration.ofHours(1);
    Duration max = Duration.ofMinutes(12);
    assertEquals(5, new SessionFormat.Talks(5, max, Duration.ZERO).fitting(hour));
    assertEquals(4, new SessionFormat.Talks(4, max, Duration.ofMinutes(3)).fitting(hour));
    assertEquals(
        Duration.ofMinutes(75), new SessionFormat.Talks(5, max, Duration.ofMinutes(3)).length());
    assertThrows(
        IllegalArgumentException.class, () -> new SessionFormat.Talks(0, max, Duration.ZERO));
  }

  private static Profile profile(Optional<Mode> mode, Appointment... appointments) {
    return new Profile(List.of(appointments), mode, Optional.empty());
  }
}

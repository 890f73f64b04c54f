package org.stoa.examples.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stoa.authoring.ProgrammeReader;
import org.stoa.examples.campus.course.CaringCities;
import org.stoa.examples.campus.course.Person;
import org.stoa.lti.jdbc.JdbcRegistrationStore;
import org.stoa.lti.platform.Registration;
import org.stoa.programme.Edition;
import org.stoa.progress.Finding;
import org.stoa.progress.Status;
import org.stoa.tool.catalogue.Offering;
import org.stoa.tool.classroom.Classroom;
import org.stoa.tool.classroom.Learner;
import org.stoa.tool.store.Database;
import org.stoa.tool.store.Enrolments;

class DemoTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-18T12:00:00Z"), ZoneOffset.UTC);

  private static String get(URI address) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
        .body();
  }

  @Test
  @DisplayName("It is ready within ten seconds, and its campus answers")
  void starts() throws Exception {
    long begin = System.nanoTime();
    try (Demo demo = Demo.start(0, "localhost", CLOCK)) {
      assertTrue(System.nanoTime() - begin < Duration.ofSeconds(10).toNanos());
      assertTrue(get(demo.campus().address()).contains(CaringCities.ANA.name()));
    }
  }

  @Test
  @DisplayName("One learner was at both sessions; the other's early leaving is told him")
  void attendance() throws Exception {
    try (Demo demo = Demo.start(0, "127.0.0.1", CLOCK);
        Database database = Database.open("jdbc:h2:file:" + demo.data().resolve("stoa"))) {
      assertEquals(Status.SATISFIED, finding(database, CaringCities.ANA, "orientation").status());
      assertEquals(Status.SATISFIED, finding(database, CaringCities.ANA, "live-1").status());
      assertEquals(
          Status.SATISFIED, finding(database, CaringCities.MINJUN, "orientation").status());
      Finding missed = finding(database, CaringCities.MINJUN, "live-1");
      assertEquals(Status.MISSED, missed.status());
      assertEquals(
          "You were there for 35 of 120 minutes; 75 % was needed, and the session is over.",
          missed.why().in(Locale.ENGLISH));
      assertEquals(Status.OPEN, finding(database, CaringCities.ANA, "live-2").status());
    }
  }

  private static Finding finding(Database database, Person person, String activity)
      throws Exception {
    try (BundledProgramme bundled = BundledProgramme.named("caring-cities")) {
      Edition edition = Demo.aroundToday(ProgrammeReader.read(bundled.folder()), CLOCK);
      Registration platform = new JdbcRegistrationStore(database.source()).all().get(0);
      var enrolment =
          new Enrolments(database.jdbi())
              .enrol(
                  new Enrolments.Person(
                      platform.issuer(),
                      platform.clientId(),
                      platform.deployments().iterator().next(),
                      person.id()),
                  edition.programme().id(),
                  edition.id());
      Learner learner =
          new Learner(
              enrolment.id(),
              new Offering(edition, bundled.folder()),
              Locale.ENGLISH,
              Optional.empty(),
              true);
      return new Classroom(database, CLOCK)
          .standing(learner).progress().steps().stream()
              .filter(step -> step.activity().id().value().equals(activity))
              .findFirst()
              .orElseThrow()
              .finding();
    }
  }

  @Test
  @DisplayName("The package of the same programme is written where one wants it")
  void exports(@TempDir Path folder) throws Exception {
    Path target = folder.resolve("package.zip");
    try (Demo demo = Demo.start(0, "localhost", CLOCK)) {
      demo.exportTo(target);
    }
    try (ZipFile zip = new ZipFile(target.toFile())) {
      assertTrue(zip.getEntry("imsmanifest.xml") != null);
    }
  }

  @Test
  @DisplayName("What it kept is gone when it is closed, and its port is free again")
  void closes() throws Exception {
    Demo demo = Demo.start(0, "localhost", CLOCK);
    Path data = demo.data();
    int port = demo.campus().port();
    assertTrue(Files.exists(data));
    demo.close();
    assertFalse(Files.exists(data));
    try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      assertEquals(port, free.getLocalPort());
    }
  }

  @Test
  @DisplayName("A port that is taken is told as that, before anything else is begun")
  void taken() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThrows(BindException.class, () -> Demo.start(other.getLocalPort(), "localhost", CLOCK));
    }
  }

  @Test
  @DisplayName("The tool takes the next port, or another one if that is taken")
  void nextPort() throws Exception {
    int port = portWithFreeNeighbour();
    try (Demo first = Demo.start(port, "localhost", CLOCK)) {
      assertEquals("ok", get(URI.create("http://localhost:" + (port + 1) + "/healthz")).strip());
      assertEquals(port, first.campus().port());
    }
    try (ServerSocket other = new ServerSocket(port + 1, 1, InetAddress.getLoopbackAddress());
        Demo second = Demo.start(port, "localhost", CLOCK);
        Database database = Database.open("jdbc:h2:file:" + second.data().resolve("stoa"))) {
      assertNotEquals(port, other.getLocalPort());
      assertEquals(
          1, new JdbcRegistrationStore(database.source()).all().size(), "it is registered");
    }
  }

  private static int portWithFreeNeighbour() throws Exception {
    for (int port : List.of(38_117, 41_213, 43_331, 45_127, 52_183)) {
      try (ServerSocket one = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
          ServerSocket two = new ServerSocket(port + 1, 1, InetAddress.getLoopbackAddress())) {
        assertNotEquals(one.getLocalPort(), two.getLocalPort());
        return port;
      } catch (BindException taken) {
        // Another pair then.
      }
    }
    throw new IllegalStateException("no two free ports");
  }
}

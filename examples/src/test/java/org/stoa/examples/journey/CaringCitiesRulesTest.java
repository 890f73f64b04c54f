package org.stoa.examples.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stoa.authoring.ProgrammeReader;
import org.stoa.criterion.Criterion.Need;
import org.stoa.programme.Activity;
import org.stoa.programme.Activity.Quiz;
import org.stoa.programme.Activity.Resource;
import org.stoa.programme.Activity.Session;
import org.stoa.programme.Activity.Survey;
import org.stoa.programme.Activity.Task;
import org.stoa.programme.Award;
import org.stoa.programme.Edition;
import org.stoa.programme.Programme;

/** What Caring Cities asks of people, and what it only hopes for. */
class CaringCitiesRulesTest {

  private static final Edition EDITION = Programmes.edition("caring-cities", "2023");
  private static final Programme PROGRAMME = EDITION.programme();
  private static final Award CERTIFICATE = PROGRAMME.awards().get(0);

  @TempDir private Path folder = Path.of("");

  private static Set<String> certificateNeeds() {
    return CERTIFICATE
        .when()
        .needs()
        .map(Need::activity)
        .map(Object::toString)
        .collect(Collectors.toSet());
  }

  @Test
  @DisplayName("S0-08 lectures, live sessions, quizzes, things to hand in and a survey")
  void everyKind() {
    Set<Class<? extends Activity>> kinds =
        PROGRAMME.allActivities().map(Activity::getClass).collect(Collectors.toSet());
    assertEquals(
        Set.of(Resource.class, Session.class, Quiz.class, Task.class, Survey.class), kinds);
  }

  @Test
  @DisplayName("S0-22 active participation is expected of everybody and measured of nobody")
  void participation() {
    for (String live : List.of("live-1", "live-2", "live-3")) {
      Session session =
          PROGRAMME
              .allActivities()
              .filter(it -> it.id().value().equals(live))
              .map(Session.class::cast)
              .findFirst()
              .orElseThrow();
      String page = session.page().orElseThrow().original().body();
      assertTrue(page.contains("Active participation is expected; it is not measured."), live);
    }
    assertTrue(certificateNeeds().stream().noneMatch(it -> it.contains("participation")));
  }

  @Test
  @DisplayName("S0-35 selfies and survey are required for the certificate, not just required")
  void requiredForTheCertificate() {
    assertTrue(certificateNeeds().containsAll(Set.of("selfies", "survey")));
  }

  @Test
  @DisplayName("S0-30 an assignment that nobody designed is found where it is named")
  void undefinedAssignment() throws IOException {
    copy(Path.of("programmes", "caring-cities"));
    Path programme = folder.resolve("programme.yaml");
    String text = Files.readString(programme);
    Files.writeString(programme, text.replace("{need: essay}", "{need: assignment}"));
    List<String> problems =
        ProgrammeReader.read(folder).problems().stream().map(Object::toString).toList();
    assertEquals(1, problems.size(), problems::toString);
    assertTrue(problems.get(0).contains("error DANGLING_REFERENCE"), problems::toString);
  }

  private void copy(Path source) throws IOException {
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.toList()) {
        Path copy = folder.resolve(source.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
  }
}

package org.stoa.examples.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.authoring.ProgrammeReader;
import org.stoa.authoring.Reading;
import org.stoa.programme.Award;
import org.stoa.programme.Edition;
import org.stoa.progress.Evaluator;
import org.stoa.progress.Finding;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Authority;
import org.stoa.statement.EnrolmentId;
import org.stoa.statement.Percentage;
import org.stoa.statement.Result;
import org.stoa.statement.Statement;

class EvaluateProgrammeTest {

  private static void evaluate() {
    // tag::evaluate[]
    Reading reading = ProgrammeReader.read(Path.of("programmes", "caring-cities"));
    Edition edition = reading.editions().get(0);
    Award certificate = edition.programme().awards().get(0);

    Instant when = Instant.parse("2023-07-05T08:30:00Z");
    Statement passed =
        new Statement(
            UUID.randomUUID(),
            new EnrolmentId(UUID.randomUUID()),
            new ActivityId("quiz-1"),
            new Result.Scored(Percentage.of(80)),
            when,
            when,
            Authority.learner("ana"),
            Optional.empty());

    Finding finding =
        Evaluator.evaluate(
            certificate.when(), edition, List.of(passed), Instant.parse("2023-07-06T00:00:00Z"));
    System.out.println(finding.status() + ": " + finding.why().in(Locale.ENGLISH));
    finding.leaves().forEach(part -> System.out.println(part.why().in(Locale.ENGLISH)));
    // end::evaluate[]
  }

  @Test
  @DisplayName("README: evaluate a programme")
  void says() {
    List<String> printed = Printed.by(EvaluateProgrammeTest::evaluate);
    assertEquals("OPEN: 1 of 11 parts are done.", printed.get(0));
    assertTrue(printed.contains("Passed: best score 80 of 100, 60 needed."), printed::toString);
    assertEquals(12, printed.size());
  }
}

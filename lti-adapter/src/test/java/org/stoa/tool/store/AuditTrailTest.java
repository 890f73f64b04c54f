package org.stoa.tool.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.statement.EnrolmentId;
import org.stoa.tool.store.AuditTrail.Act;

class AuditTrailTest {

  private final Database database = Samples.database();
  private final AuditTrail trail = new AuditTrail(database.jdbi());

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  @DisplayName("An administrator sees the latest acts of her platform's people, and nobody else's")
  void ownPlatform() {
    EnrolmentId franca = Samples.enrol(database, "franca");
    EnrolmentId marek = Samples.enrol(database, "marek");
    Enrolments.Person elsewhere =
        new Enrolments.Person("https://other.example", "client-1", "7", "stranger");
    EnrolmentId stranger =
        new Enrolments(database.jdbi()).enrol(elsewhere, Samples.PROGRAMME, Samples.EDITION).id();
    trail.note(franca, "/deliveries", Samples.NOW);
    trail.note(stranger, "/elsewhere", Samples.NOW);
    trail.note(marek, "/people", Samples.NOW.plusSeconds(1));
    Act first = new Act(franca, "/deliveries", Samples.NOW);
    Act last = new Act(marek, "/people", Samples.NOW.plusSeconds(1));
    assertEquals(List.of(last, first), trail.seenBy(marek, 10));
    assertEquals(List.of(last), trail.seenBy(marek, 1));
    assertEquals(1, trail.seenBy(stranger, 10).size());
  }
}

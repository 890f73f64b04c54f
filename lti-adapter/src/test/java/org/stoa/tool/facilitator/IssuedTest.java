package org.stoa.tool.facilitator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.lti.testing.TestPlatform;
import org.stoa.programme.EditionId;
import org.stoa.programme.ProgrammeId;
import org.stoa.tool.store.Course;
import org.stoa.tool.store.Credentials;
import org.stoa.tool.store.Credentials.Revocation;
import org.stoa.tool.store.Database;
import org.stoa.tool.store.Enrolments;
import org.stoa.tool.store.Enrolments.Person;
import org.stoa.tool.testing.Awards;
import org.stoa.tool.testing.Awards.Verification;
import org.stoa.tool.testing.Browser;
import org.stoa.tool.testing.VisitedTool;
import org.stoa.tool.testing.Visits;

/** Awards that were issued, as who teaches sees them, over real HTTP. */
class IssuedTest extends VisitedTool {

  private int revoke(Browser teacher, String credential, String reason) throws Exception {
    return teacher
        .submit(
            "/issued",
            Map.of("csrf", teacher.get("/").csrf(), "credential", credential, "reason", reason))
        .status();
  }

  @Test
  @DisplayName(
      "Who teaches in the course revokes with a reason, which everybody reads from then on")
  void revoked() throws Exception {
    Browser franca = visits.arrived(Visits.as("franca", "membership#Instructor"));
    franca.get("/issued").shows("No award was issued in this course yet.");
    Browser ana = Awards.earned(visits, "ana", "Ana Learner");
    Verification credential = Awards.verification(Awards.issue(ana));
    franca.get("/issued").shows("Ana Learner", "March 3, 2026", credential.id());
    assertEquals(422, revoke(franca, credential.id(), " "));
    assertEquals(422, revoke(franca, credential.id(), "x".repeat(501)));
    visits.browser().get(credential.address()).shows("This credential is valid.");
    assertEquals(303, revoke(franca, credential.id(), "Issued by mistake."));
    visits.browser().get(credential.address()).shows("no longer valid", "Issued by mistake.");
    ana.get("/award/certificate").shows("Issued by mistake.");
    assertEquals(404, revoke(franca, credential.id(), "Another reason."));
    assertEquals(404, revoke(franca, UUID.randomUUID().toString(), "Guessed."));
    assertEquals(404, revoke(franca, "1", "Guessed."));
  }

  @Test
  @DisplayName(
      "Who teaches elsewhere, in another course or another tenant, sees and revokes nothing")
  void elsewhere() throws Exception {
    Verification credential =
        Awards.verification(Awards.issue(Awards.earned(visits, "ana", "Ana Learner")));
    Browser neighbour =
        visits.arrived(
            Visits.as("neighbour", "membership#Instructor")
                .andThen(
                    claims -> claims.put(TestPlatform.LTI + "context", Map.of("id", "course-2"))));
    neighbour.get("/issued").hides("Ana Learner", credential.id());
    assertEquals(404, revoke(neighbour, credential.id(), "Not mine."));
    try (Database database = Database.open(visits.databaseUrl)) {
      var credentials = new Credentials(database.jdbi());
      var revocation = new Revocation(visits.clock.instant(), "Not mine.");
      Course foreign = course(database, new Person("https://other.example", "c", "1", "franca"));
      assertEquals(List.of(), credentials.seenFrom(foreign));
      assertFalse(credentials.revoke(foreign, UUID.fromString(credential.id()), revocation));
      assertEquals(1, credentials.seenFrom(course(database, visits.person("franca"))).size());
    }
    visits.browser().get(credential.address()).shows("This credential is valid.");
  }

  private static Course course(Database database, Person teacher) {
    var enrolment =
        new Enrolments(database.jdbi())
            .enrol(teacher, new ProgrammeId("sample"), new EditionId("spring"));
    return new Course(enrolment.id(), "course-1");
  }
}

package org.stoa.tool.open;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.lti.json.JsonObject;
import org.stoa.programme.EditionId;
import org.stoa.programme.ProgrammeId;
import org.stoa.statement.EnrolmentId;
import org.stoa.tool.store.Course;
import org.stoa.tool.store.Credentials;
import org.stoa.tool.store.Credentials.Revocation;
import org.stoa.tool.store.Database;
import org.stoa.tool.store.Enrolments;
import org.stoa.tool.testing.Awards;
import org.stoa.tool.testing.Awards.Verification;
import org.stoa.tool.testing.Browser;
import org.stoa.tool.testing.Browser.Page;
import org.stoa.tool.testing.VisitedTool;

/** What anybody can find out about a credential, over real HTTP and without a session. */
class VerificationTest extends VisitedTool {

  private static final String NAME = "Ana Learner";

  private Verification issued() throws Exception {
    return Awards.verification(Awards.issue(Awards.earned(visits, "ana", NAME)));
  }

  private Page compare(Verification credential, String salt, String name) throws Exception {
    return visits
        .browser()
        .submit("/credential/" + credential.id(), Map.of("salt", salt, "name", name));
  }

  @Test
  @DisplayName("Whoever has the address sees every claim, and nobody's name")
  void claims() throws Exception {
    Verification credential = issued();
    Page page = visits.browser().get(credential.address());
    assertEquals(200, page.status());
    page.shows(
        "This credential is valid.",
        "Certificate",
        "· spring",
        "March 3, 2026",
        "Exam: a score of at least 60 of 100.");
    page.hides("Ana", "Learner");
    assertEquals("no-store", page.header("Cache-Control"));
  }

  @Test
  @DisplayName(
      "The name on the certificate matches, another doesn't, and without the salt none does")
  void names() throws Exception {
    Verification credential = issued();
    compare(credential, credential.salt(), NAME).shows("was issued to Ana Learner.");
    compare(credential, credential.salt(), "  " + NAME + " ").shows("was issued to Ana Learner.");
    compare(credential, credential.salt(), "Ana Other").shows("was not issued to “Ana Other”");
    compare(credential, "x".repeat(22), NAME).shows("was not issued to “Ana Learner”");
    compare(credential, "", NAME).shows("To compare a name, open the address");
    compare(credential, "short", NAME).shows("To compare a name, open the address");
    compare(credential, credential.salt(), "<script>alert(1)").hides("<script>alert(1)");
  }

  @Test
  @DisplayName("Guessed and mangled ids are no page")
  void guessed() throws Exception {
    issued();
    for (String id : List.of(UUID.randomUUID().toString(), "1", "certificate", "%00")) {
      for (String path : List.of("", "/badge", "/status")) {
        int status = visits.browser().get("/credential/" + id + path).status();
        assertTrue(status == 404 || status == 400, () -> id + path + ": " + status);
      }
    }
    assertEquals(404, visits.browser().get("/credential-key/another").status());
  }

  @Test
  @DisplayName("A badge is signed with a key of ours, and has what Open Badges 3.0 requires")
  void badge() throws Exception {
    Browser ana = Awards.earned(visits, "ana", NAME);
    Verification credential = Awards.verification(Awards.issue(ana));
    Page download = ana.get("/award/certificate/badge");
    assertEquals("application/vc+jwt", download.header("Content-Type"));
    JsonObject badge = verified(download);
    String base = visits.tool.address().toString();
    String id = base + "/credential/" + credential.id();
    assertEquals(
        List.of(
            "https://www.w3.org/ns/credentials/v2",
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"),
        badge.texts("@context").subList(0, 2));
    assertEquals(List.of("VerifiableCredential", "OpenBadgeCredential"), badge.texts("type"));
    assertEquals(Optional.of(id), badge.text("id"));
    assertEquals(Optional.of(id), badge.text("jti"));
    assertEquals(Optional.of(base), badge.text("iss"));
    assertEquals(Optional.of("2026-03-03T10:00:00Z"), badge.text("validFrom"));
    assertEquals(Optional.of(visits.clock.instant()), badge.epochSeconds("nbf"));
    JsonObject issuer = badge.object("issuer").orElseThrow();
    assertEquals(badge.text("iss"), issuer.text("id"));
    assertEquals(List.of("Profile"), issuer.texts("type"));
    assertTrue(issuer.filled("name").isPresent());
    JsonObject subject = badge.object("credentialSubject").orElseThrow();
    assertEquals(badge.text("sub"), subject.text("id"));
    assertEquals(List.of("AchievementSubject"), subject.texts("type"));
    JsonObject achievement = subject.object("achievement").orElseThrow();
    assertEquals(List.of("Achievement"), achievement.texts("type"));
    assertEquals(Optional.of("Certificate"), achievement.text("name"));
    assertTrue(
        achievement.filled("id").isPresent() && achievement.filled("description").isPresent());
    String narrative =
        achievement.object("criteria").flatMap(it -> it.filled("narrative")).orElseThrow();
    assertTrue(narrative.contains("Quiz: a score of at least 60"), narrative);
    JsonObject identity = subject.objects("identifier").get(0);
    assertEquals(Optional.of("name"), identity.text("identityType"));
    assertEquals(Optional.of(true), identity.truth("hashed"));
    assertEquals(
        Optional.of("sha256$" + sha256(NAME + identity.requiredText("salt"))),
        identity.text("identityHash"));
    assertFalse(badge.json().contains("Ana"));
  }

  @Test
  @DisplayName(
      "The badge that everybody can have lacks the salt, with which a name could be guessed")
  void unsalted() throws Exception {
    Verification credential = issued();
    JsonObject badge = verified(visits.browser().get("/credential/" + credential.id() + "/badge"));
    JsonObject identity =
        badge.object("credentialSubject").orElseThrow().objects("identifier").get(0);
    assertTrue(identity.filled("identityHash").isPresent());
    assertFalse(badge.json().contains(credential.salt()) || identity.has("salt"));
    visits.browser().get("/credential/" + credential.id()).hides(credential.salt());
  }

  @Test
  @DisplayName("A revoked credential says so everywhere, with the day and the reason")
  void revoked() throws Exception {
    Browser ana = Awards.earned(visits, "ana", NAME);
    Verification credential = Awards.verification(Awards.issue(ana));
    String status = "/credential/" + credential.id() + "/status";
    assertEquals(List.of(), parsed(visits.browser().get(status)).objects("revokedCredentials"));
    try (Database database = Database.open(visits.databaseUrl)) {
      assertTrue(
          new Credentials(database.jdbi())
              .revoke(
                  new Course(enrolment(database, "ana"), "course-1"),
                  UUID.fromString(credential.id()),
                  new Revocation(visits.clock.instant(), "Essay was <copied>.")));
    }
    visits
        .browser()
        .get(credential.address())
        .shows("no longer valid", "Revoked on March 3, 2026: Essay was &lt;copied&gt;.");
    ana.get("/award/certificate").shows("Revoked on March 3, 2026");
    Awards.issue(ana).shows("Revoked on March 3, 2026");
    JsonObject entry = parsed(visits.browser().get(status)).objects("revokedCredentials").get(0);
    assertEquals(
        Optional.of(visits.tool.address() + "/credential/" + credential.id()), entry.text("id"));
    assertEquals(Optional.of("Essay was <copied>."), entry.text("revocationReason"));
  }

  @Test
  @DisplayName(
      "When its holder is erased, a credential still verifies, for her too, and names nobody")
  void erased() throws Exception {
    Verification credential = issued();
    try (Database database = Database.open(visits.databaseUrl)) {
      EnrolmentId ana = enrolment(database, "ana");
      database.jdbi().useHandle(handle -> Credentials.forget(handle, ana));
      List<String> kept =
          database
              .jdbi()
              .withHandle(
                  handle ->
                      handle
                          .createQuery("select * from credential")
                          .map((row, context) -> row.getString("achievement"))
                          .list());
      assertFalse(kept.isEmpty() || kept.toString().contains(NAME), kept::toString);
    }
    visits.browser().get(credential.address()).shows("This credential is valid.");
    compare(credential, credential.salt(), NAME).shows("was issued to Ana Learner.");
    verified(visits.browser().get("/credential/" + credential.id() + "/badge"));
  }

  private EnrolmentId enrolment(Database database, String subject) {
    return new Enrolments(database.jdbi())
        .enrol(visits.person(subject), new ProgrammeId("sample"), new EditionId("spring"))
        .id();
  }

  /** What a token says whose key is found by its header, and is one that the tool publishes. */
  private JsonObject verified(Page download) throws Exception {
    JWSObject token = JWSObject.parse(download.text());
    URI address = URI.create(token.getHeader().getKeyID());
    RSAKey key = RSAKey.parse(visits.browser().get(address.getPath()).text());
    JWKSet published = JWKSet.parse(visits.browser().get("/lti/jwks").text());
    assertEquals(published.getKeyByKeyId(key.getKeyID()), key);
    assertTrue(token.verify(new RSASSAVerifier(key)));
    return JsonObject.parse(token.getPayload().toString());
  }

  private static JsonObject parsed(Page page) throws Exception {
    return JsonObject.parse(page.text());
  }

  private static String sha256(String text) throws Exception {
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
  }
}

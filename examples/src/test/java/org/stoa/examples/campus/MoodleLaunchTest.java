package org.stoa.examples.campus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What Moodle puts into its launches, and leaves out. */
class MoodleLaunchTest {

  private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
  private static final String DL =
      "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings";

  private World world;
  private Visit ana;

  @BeforeEach
  void open() throws Exception {
    world = new World();
    ana = Visit.as(world.campus, "3");
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  @DisplayName("The id_token lives 60 seconds, its aud is a string, and it has no azp")
  void envelope() throws Exception {
    Visit.Form sent = Visit.form(ana.post(world.auth(world.login(ana))).body());
    Map<String, Object> claims =
        JWSObject.parse(sent.field("id_token")).getPayload().toJSONObject();
    assertEquals(world.tool.clientId(), claims.get("aud"));
    assertNull(claims.get("azp"));
    JWTClaimsSet read = world.verified(sent.field("id_token"));
    assertEquals(
        Duration.ofSeconds(60),
        Duration.between(read.getIssueTime().toInstant(), read.getExpirationTime().toInstant()));
    assertEquals("1", claims.get(LTI + "deployment_id"));
    assertEquals("3", claims.get("sub"));
  }

  @Test
  @DisplayName("Custom names come in small letters, and as they were written")
  void custom() throws Exception {
    var activity =
        world.campus.addActivity(
            Placement.of(world.tool, "Two")
                .with("Lecture-No", "2")
                .with("ids", "$Moodle.Person.userGroupIds")
                .with("due", "$ResourceLink.submission.endDateTime"));
    Visit.Form login = Visit.form(ana.get("/launch/" + activity.id()).body());
    Visit.Form sent = Visit.form(ana.post(world.auth(login)).body());
    Map<String, Object> custom =
        world.verified(sent.field("id_token")).getJSONObjectClaim(LTI + "custom");
    assertEquals("2", custom.get("Lecture-No"));
    assertEquals("2", custom.get("lecture_no"));
    assertEquals("1", custom.get("ids"));
    assertEquals("$ResourceLink.submission.endDateTime", custom.get("due"), "no such variable");
  }

  @Test
  @DisplayName("Deep linking takes resource links only, in a frame too, and says nothing of grades")
  void choice() throws Exception {
    Visit franca = Visit.as(world.campus, "5");
    Visit.Form login = Visit.form(franca.get("/choose/1").body());
    Visit.Form sent = Visit.form(franca.post(world.auth(login)).body());
    Map<String, Object> settings = world.verified(sent.field("id_token")).getJSONObjectClaim(DL);
    assertEquals(List.of("ltiResourceLink"), settings.get("accept_types"));
    assertEquals(
        List.of("frame", "iframe", "window"), settings.get("accept_presentation_document_targets"));
    assertEquals(true, settings.get("accept_multiple"));
    assertEquals(false, settings.get("auto_create"));
    assertFalse(settings.containsKey("accept_lineitem"));
    assertTrue(String.valueOf(settings.get("deep_link_return_url")).contains("?ticket="));
  }

  @Test
  @DisplayName("A nonce may come twice: whether it does is the tool's to see")
  void nonceTwice() throws Exception {
    for (int i = 0; i < 2; i++) {
      Visit.Form sent = Visit.form(ana.post(world.auth(world.login(ana))).body());
      assertFalse(sent.field("id_token").isEmpty());
    }
  }

  @Test
  @DisplayName("Neither platform storage nor course groups are offered")
  void notOffered() throws Exception {
    assertEquals("", world.login(ana).field("lti_storage_target"));
    assertNull(
        world.launch("3").getClaim("https://purl.imsglobal.org/spec/lti-gs/claim/groupsservice"));
  }

  @Test
  @DisplayName("A tool has one deployment")
  void oneDeployment() {
    assertThrows(IllegalStateException.class, () -> world.campus.deployAgain(world.tool));
  }
}

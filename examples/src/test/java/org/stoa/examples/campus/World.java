package org.stoa.examples.campus;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.stoa.examples.campus.course.Activity;
import org.stoa.examples.campus.platform.tool.Tool;
import org.stoa.lti.testing.TestClock;

/** A campus with one registered tool and one graded activity, and what a tool does with it. */
final class World implements AutoCloseable {

  static final String HINT = "{\"cmid\":3,";

  final TestClock clock = new TestClock(Instant.parse("2026-03-02T10:00:00Z"));
  final MiniTool mini = new MiniTool();
  final Campus campus;
  final Tool tool;
  final Activity activity;
  private final HttpClient http = HttpClient.newHttpClient();

  World() throws Exception {
    this(Mode.MOODLE);
  }

  World(Mode mode) throws Exception {
    campus = Campus.start(CampusSettings.onPort(0).in(mode).with(clock));
    tool = campus.registerTool(mini.at("/register"));
    activity =
        campus.addActivity(
            Placement.of(tool, "Lecture 1 <b>&\"")
                .saying("About cities")
                .with("lecture", "one")
                .with("who", "$User.id")
                .graded(100));
  }

  String base() {
    String address = campus.address().toString();
    return address.substring(0, address.length() - 1);
  }

  /** The login request that the campus sends a browser with. */
  Visit.Form login(Visit visit) throws Exception {
    return Visit.form(visit.get("/launch/" + activity.id()).body());
  }

  /** The authentication request that a good tool makes of a login request. */
  Visit.Form auth(Visit.Form login) {
    Map<String, String> asked = new LinkedHashMap<>();
    asked.put("scope", "openid");
    asked.put("response_type", "id_token");
    asked.put("response_mode", "form_post");
    asked.put("prompt", "none");
    asked.put("client_id", login.field("client_id"));
    asked.put("redirect_uri", mini.at("/launch").toString());
    asked.put("state", "state \"<&>");
    asked.put("nonce", "a nonce");
    asked.put("login_hint", login.field("login_hint"));
    asked.put("lti_message_hint", login.field("lti_message_hint"));
    return new Visit.Form(base() + "/lti/auth", asked);
  }

  /** The claims of a token, once its signature fits the campus's published keys. */
  JWTClaimsSet verified(String token) throws Exception {
    SignedJWT jwt = SignedJWT.parse(token);
    JWKSet keys = JWKSet.parse(get(base() + "/lti/jwks").body());
    if (!jwt.verify(
        new RSASSAVerifier(
            keys.getKeyByKeyId(jwt.getHeader().getKeyID()).toRSAKey().toRSAPublicKey()))) {
      throw new AssertionError("the signature does not fit");
    }
    return jwt.getJWTClaimsSet();
  }

  /** Where the tool finds its line items. */
  String lineItems() throws Exception {
    return grades().getOrDefault("lineitems", "").toString();
  }

  /** Where the tool finds the line item of the activity. */
  String lineItem() throws Exception {
    return grades().getOrDefault("lineitem", "").toString();
  }

  private Map<String, Object> grades() throws Exception {
    return launch("3").getJSONObjectClaim("https://purl.imsglobal.org/spec/lti-ags/claim/endpoint");
  }

  /** A launch from its first step to its last. */
  JWTClaimsSet launch(String person) throws Exception {
    Visit visit = Visit.as(campus, person);
    Visit.Form sent = Visit.form(visit.post(auth(login(visit))).body());
    return verified(sent.field("id_token"));
  }

  JWTClaimsSet.Builder assertion() {
    Instant now = clock.instant();
    return new JWTClaimsSet.Builder()
        .issuer(tool.clientId())
        .subject(tool.clientId())
        .audience(base() + "/lti/token")
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(60)))
        .jwtID(UUID.randomUUID().toString());
  }

  HttpResponse<String> token(String assertion, String scope) throws Exception {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "client_credentials");
    form.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
    form.put("client_assertion", assertion);
    form.put("scope", scope);
    return new Visit(campus.address()).post(new Visit.Form("/lti/token", form));
  }

  String bearer(String... scopes) throws Exception {
    HttpResponse<String> response = token(mini.sign(assertion().build()), String.join(" ", scopes));
    return json(response).path("access_token").asText();
  }

  HttpResponse<String> get(String address) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
  }

  /** Asks a service; headers with an empty value are not sent. */
  HttpResponse<String> ask(
      String method, String address, String token, String accept, String type, String body)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Authorization", "Bearer " + token)
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    if (!accept.isEmpty()) {
      request.header("Accept", accept);
    }
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  static JsonNode json(HttpResponse<String> response) throws Exception {
    return MiniTool.MAPPER.readTree(response.body());
  }

  @Override
  public void close() {
    campus.close();
    mini.close();
  }
}

package org.stoa.tool.testing;

import com.nimbusds.jose.jwk.JWKSet;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.stoa.lti.claim.GradeEndpoint;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.json.MalformedJson;
import org.stoa.lti.platform.Registration;
import org.stoa.lti.service.Scope;
import org.stoa.lti.testing.LocalServer;
import org.stoa.lti.testing.LocalServer.Answer;
import org.stoa.lti.testing.LocalServer.Seen;
import org.stoa.lti.testing.TestPlatform;

/** A platform over real HTTP: signs launches, grants tokens, makes columns, takes scores. */
public final class GradingPlatform implements AutoCloseable {

  public static final String CLIENT = "client-1";
  public static final String DEPLOYMENT = "7";
  public static final String LINK = "link-1";

  private static final String ITEMS = "/items";
  private static final String OWN = "/items/own";
  private static final String MADE = "/items/made-";

  private final LocalServer server = new LocalServer();
  private final List<String> columns = new CopyOnWriteArrayList<>();

  public GradingPlatform() {
    server.on("GET /jwks", seen -> Answer.json(200, new JWKSet(TestPlatform.KEY).toString(true)));
    server.on(
        "POST /token",
        seen ->
            Answer.json(
                200, "{\"access_token\":\"t\",\"token_type\":\"Bearer\",\"expires_in\":3600}"));
    server.on("GET " + ITEMS, seen -> Answer.json(200, "[" + String.join(",", columns) + "]"));
    server.on("POST " + ITEMS, this::makeColumn);
    answerScores(Answer.json(200, ""));
  }

  private Answer makeColumn(Seen seen) {
    int number = columns.size() + 1;
    String id = server.uri(MADE + number).toString();
    String body = seen.body().strip();
    String item = body.substring(0, body.length() - 1) + ",\"id\":\"" + id + "\"}";
    columns.add(item);
    server.on("GET " + MADE + number, asked -> Answer.json(200, item));
    server.on("POST " + MADE + number + "/scores", taken -> Answer.json(200, ""));
    return Answer.json(201, item);
  }

  /** What the platform says from now on to a score for the link's own column. */
  public void answerScores(Answer answer) {
    server.on("POST " + OWN + "/scores", seen -> answer);
  }

  public String issuer() {
    return server.uri("").toString();
  }

  public URI uri(String target) {
    return server.uri(target);
  }

  public Registration registration() {
    return Registration.builder(issuer(), CLIENT)
        .authUrl(server.uri("/auth"))
        .tokenUrl(server.uri("/token"))
        .jwksUrl(server.uri("/jwks"))
        .deployment(DEPLOYMENT)
        .build();
  }

  /** Every grade may be sent, and columns made. */
  public GradeEndpoint endpoint() {
    return new GradeEndpoint(
        Set.of(Scope.LINE_ITEM.uri(), Scope.SCORE.uri()),
        Optional.of(server.uri(ITEMS)),
        Optional.of(server.uri(OWN)));
  }

  /** The same for a link in another course, whose column takes every score. */
  public GradeEndpoint endpointOf(String column) {
    server.on("POST " + ofOther(column) + "/scores", seen -> Answer.json(200, ""));
    return endpoint().withLineItem(server.uri(ofOther(column)));
  }

  private static String ofOther(String column) {
    return ITEMS + "/of-" + column;
  }

  /** The claim that says so. */
  public Map<String, Object> endpointClaim() {
    return claim(endpoint());
  }

  /** An endpoint as launches have it. */
  public static Map<String, Object> claim(GradeEndpoint endpoint) {
    return Map.of(
        "scope",
        List.copyOf(endpoint.scopes()),
        "lineitems",
        endpoint.lineItems().orElseThrow().toString(),
        "lineitem",
        endpoint.lineItem().orElseThrow().toString());
  }

  /** A good launch of this platform, to be changed at will. */
  public Map<String, Object> claims(Instant now, String nonce, String target) {
    Map<String, Object> claims = TestPlatform.claims(now, nonce);
    claims.put("iss", issuer());
    claims.put("aud", CLIENT);
    claims.put(TestPlatform.LTI + "target_link_uri", target);
    return claims;
  }

  /** The scores that came for the link's own column, the first one first. */
  public List<JsonObject> scores() {
    return read(server.requests("POST " + OWN + "/scores"));
  }

  /** The scores that came for the column of another course. */
  public List<JsonObject> scoresOf(String column) {
    return read(server.requests("POST " + ofOther(column) + "/scores"));
  }

  /** The scores that came for the column that was made as the n-th. */
  public List<JsonObject> scoresOfMade(int number) {
    return read(server.requests("POST " + MADE + number + "/scores"));
  }

  /** The column that was made as the n-th. */
  public URI addressOfMade(int number) {
    return server.uri(MADE + number);
  }

  /** The columns that were made. */
  public List<JsonObject> made() {
    return read(server.requests("POST " + ITEMS));
  }

  private static List<JsonObject> read(List<Seen> requests) {
    return requests.stream().map(seen -> parse(seen.body())).toList();
  }

  private static JsonObject parse(String body) {
    try {
      return JsonObject.parse(body);
    } catch (MalformedJson e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}

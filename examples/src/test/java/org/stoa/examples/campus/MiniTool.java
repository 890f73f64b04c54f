package org.stoa.examples.campus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A tool that publishes a key and registers itself. */
final class MiniTool implements AutoCloseable {

  static final JsonMapper MAPPER = new JsonMapper();

  private final HttpServer server;
  private final HttpClient http = HttpClient.newHttpClient();
  private volatile RSAKey key = key("one");
  private volatile String lastRegistration = "";
  private volatile String lastToken = "";

  MiniTool() throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/jwks", exchange -> answer(exchange, published()));
    server.createContext("/register", this::register);
    server.start();
  }

  static RSAKey key(String id) throws JOSEException {
    return new RSAKeyGenerator(2048).keyID(id).generate();
  }

  URI at(String path) {
    return URI.create("http://localhost:" + server.getAddress().getPort() + path);
  }

  /** From now on the tool has another key. */
  void rotate() throws JOSEException {
    key = key("two");
  }

  /** Registers with this token from now on. */
  void use(String token) {
    lastToken = token;
  }

  JsonNode lastRegistration() throws IOException {
    return MAPPER.readTree(lastRegistration);
  }

  private String published() {
    return new JWKSet(key.toPublicJWK()).toString();
  }

  String sign(JWTClaimsSet claims) throws JOSEException {
    return sign(claims, key);
  }

  static String sign(JWTClaimsSet claims, RSAKey key) throws JOSEException {
    SignedJWT jwt =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
    jwt.sign(new RSASSASigner(key));
    return jwt.serialize();
  }

  /** What the tool says of itself when it registers. */
  Map<String, Object> description() {
    Map<String, Object> lti = new LinkedHashMap<>();
    lti.put("domain", at("/").getAuthority());
    lti.put("target_link_uri", at("/launch").toString());
    lti.put("description", "A tool of a few lines");
    lti.put("custom_parameters", Map.of("zone", "$Person.address.timezone"));
    lti.put("claims", new String[] {"iss", "sub", "name", "email"});
    lti.put(
        "messages",
        new Object[] {
          Map.of("type", "LtiResourceLinkRequest"),
          Map.of("type", "LtiSubmissionReviewRequest"),
          Map.of("type", "DataPrivacyLaunchRequest"),
          Map.of("type", "LtiDeepLinkingRequest", "target_link_uri", at("/choose").toString())
        });
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("application_type", "web");
    all.put("response_types", new String[] {"id_token"});
    all.put("grant_types", new String[] {"implicit", "client_credentials"});
    all.put("initiate_login_uri", at("/login").toString());
    all.put("redirect_uris", new String[] {at("/launch").toString()});
    all.put("client_name", "Mini tool");
    all.put("jwks_uri", at("/jwks").toString());
    all.put("token_endpoint_auth_method", "private_key_jwt");
    all.put(
        "scope",
        "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem"
            + " https://purl.imsglobal.org/spec/lti-ags/scope/lineitem.readonly"
            + " https://purl.imsglobal.org/spec/lti-ags/scope/score"
            + " https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly"
            + " https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly"
            + " https://purl.imsglobal.org/spec/lti-gs/scope/contextgroup.readonly");
    all.put("https://purl.imsglobal.org/spec/lti-tool-configuration", lti);
    return all;
  }

  private void register(HttpExchange exchange) throws IOException {
    Map<String, String> query = new LinkedHashMap<>();
    for (String pair : exchange.getRequestURI().getRawQuery().split("&", -1)) {
      String[] two = pair.split("=", 2);
      query.put(two[0], URLDecoder.decode(two[1], StandardCharsets.UTF_8));
    }
    try {
      JsonNode configuration =
          MAPPER.readTree(
              http.send(
                      HttpRequest.newBuilder(
                              URI.create(query.getOrDefault("openid_configuration", "")))
                          .build(),
                      HttpResponse.BodyHandlers.ofString())
                  .body());
      lastToken = query.getOrDefault("registration_token", "");
      lastRegistration =
          post(configuration.path("registration_endpoint").asText(), description()).body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    answer(exchange, "registered");
  }

  HttpResponse<String> post(String endpoint, Map<String, Object> description)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(endpoint))
            .header("Authorization", "Bearer " + lastToken)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(MAPPER.writeValueAsString(description)))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static void answer(HttpExchange exchange, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

package org.stoa.lti.bench;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Signs launches, serves its keys, and counts how often it is asked for anything. */
final class Platform implements AutoCloseable {

  static final String CLIENT_ID = "client-1";
  static final String DEPLOYMENT = "7";
  private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";

  private final RSAKey key;
  private final HttpServer server;
  private final AtomicInteger requests = new AtomicInteger();

  Platform() throws IOException, JOSEException {
    key = new RSAKeyGenerator(2048).keyID("key-1").generate();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] keys = new JWKSet(key).toString(true).getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/",
        exchange -> {
          requests.incrementAndGet();
          exchange.sendResponseHeaders(200, keys.length);
          exchange.getResponseBody().write(keys);
          exchange.close();
        });
    server.start();
  }

  URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  int requests() {
    return requests.get();
  }

  /** A resource link launch as a large platform sends it, names and services included. */
  String launch(String nonce, URI tool) throws JOSEException {
    return signed(claims(nonce, tool));
  }

  /** The same, with one character of the signature changed. */
  String forged(String nonce, URI tool) throws JOSEException {
    String token = launch(nonce, tool);
    int place = token.lastIndexOf('.') + 10;
    char other = token.charAt(place) == 'A' ? 'B' : 'A';
    return token.substring(0, place) + other + token.substring(place + 1);
  }

  private String signed(Map<String, Object> claims) throws JOSEException {
    JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
    JWSObject token = new JWSObject(header, new Payload(claims));
    token.sign(new RSASSASigner(key));
    return token.serialize();
  }

  private Map<String, Object> claims(String nonce, URI tool) {
    long now = Instant.now().getEpochSecond();
    return Map.ofEntries(
        Map.entry("iss", address().toString()),
        Map.entry("aud", CLIENT_ID),
        Map.entry("sub", "4711"),
        Map.entry("iat", now),
        Map.entry("exp", now + 60),
        Map.entry("nonce", nonce),
        Map.entry("locale", "en"),
        Map.entry(LTI + "version", "1.3.0"),
        Map.entry(LTI + "message_type", "LtiResourceLinkRequest"),
        Map.entry(LTI + "deployment_id", DEPLOYMENT),
        Map.entry(LTI + "target_link_uri", tool + "/home"),
        Map.entry(LTI + "roles", List.of("http://purl.imsglobal.org/vocab/lis/v2/membership#Learner")),
        Map.entry(LTI + "resource_link", Map.of("id", "link-1", "title", "Lecture 1")),
        Map.entry(LTI + "context", Map.of("id", "course-1", "title", "A course")),
        Map.entry(LTI + "custom", Map.of("programme", "caring-cities", "activity", "lecture-1")),
        Map.entry(
            "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint",
            Map.of(
                "lineitems", address() + "/lineitems",
                "scope", List.of("https://purl.imsglobal.org/spec/lti-ags/scope/score"))));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

package org.stoa.lti.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stoa.lti.platform.Registration;
import org.stoa.lti.spi.HttpTransport;

/**
 * A learning platform that signs what it is asked to sign, right or wrong, and serves its keys as
 * an {@link HttpTransport}.
 */
public final class TestPlatform implements HttpTransport {

  public static final String ISSUER = "https://lms.example";
  public static final String CLIENT_ID = "client-1";
  public static final String DEPLOYMENT = "7";
  public static final String HELLO = "LtiHelloWorldNotice";
  public static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
  public static final RSAKey KEY = key("platform-key-1");
  public static final RSAKey OTHER_KEY = key("platform-key-2");

  private String published = new JWKSet(KEY).toString(true);
  private boolean down;
  private int fetches;

  private static RSAKey key(String kid) {
    try {
      return new RSAKeyGenerator(2048).keyID(kid).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  public static Registration registration() {
    return Registration.builder(ISSUER, CLIENT_ID)
        .authUrl(URI.create(ISSUER + "/auth"))
        .tokenUrl(URI.create(ISSUER + "/token"))
        .jwksUrl(URI.create(ISSUER + "/jwks"))
        .deployment(DEPLOYMENT)
        .build();
  }

  public void publish(JWK... keys) {
    publishText(new JWKSet(List.of(keys)).toString(true));
  }

  public void publishText(String keySet) {
    published = keySet;
  }

  public void goDown(boolean isDown) {
    down = isDown;
  }

  public int fetches() {
    return fetches;
  }

  @Override
  public Response send(Request request) throws IOException {
    fetches++;
    if (down) {
      throw new IOException("the platform is down");
    }
    return new Response(200, Map.of(), published);
  }

  /** A good resource link launch, to be changed at will. */
  public static Map<String, Object> claims(Instant now, String nonce) {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", ISSUER);
    claims.put("aud", CLIENT_ID);
    claims.put("sub", "user-42");
    claims.put("iat", now.getEpochSecond());
    claims.put("exp", now.getEpochSecond() + 60);
    claims.put("nonce", nonce);
    claims.put(LTI + "version", "1.3.0");
    claims.put(LTI + "message_type", "LtiResourceLinkRequest");
    claims.put(LTI + "deployment_id", DEPLOYMENT);
    claims.put(LTI + "roles", List.of("Learner"));
    claims.put(LTI + "target_link_uri", Launches.TOOL + "/home");
    claims.put(LTI + "resource_link", Map.of("id", "link-1", "title", "Lecture 1"));
    return claims;
  }

  /** A good notice, to be changed at will. */
  public static Map<String, Object> notice(Instant now, String nonce) {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", ISSUER);
    claims.put("aud", CLIENT_ID);
    claims.put("iat", now.getEpochSecond());
    claims.put("exp", now.getEpochSecond() + 60);
    claims.put("nonce", nonce);
    claims.put(LTI + "version", "1.3.0");
    claims.put(LTI + "deployment_id", DEPLOYMENT);
    claims.put(
        LTI + "notice",
        Map.of("id", "notice-1", "timestamp", "2026-03-02T08:59:58Z", "type", HELLO));
    return claims;
  }

  public static Map<String, Object> header() {
    return Map.of("alg", "RS256", "typ", "JWT", "kid", KEY.getKeyID());
  }

  public static String sign(Map<String, Object> claims) {
    return sign(header(), claims, KEY);
  }

  public static String sign(Map<String, Object> header, Map<String, Object> claims, RSAKey key) {
    try {
      return sign(header, claims, new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  public static String sign(
      Map<String, Object> header, Map<String, Object> claims, JWSSigner signer) {
    try {
      JWSObject token = new JWSObject(JWSHeader.parse(header), new Payload(claims));
      token.sign(signer);
      return token.serialize();
    } catch (JOSEException | ParseException e) {
      throw new IllegalStateException(e);
    }
  }
}

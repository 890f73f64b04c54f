package org.stoa.examples.campus.platform.tool;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.stoa.examples.campus.web.Refusal;

/**
 * Checks what a tool signed, with the keys it publishes. They are kept, and fetched once more where
 * a signature does not fit them: keys change. Loopback addresses are fetched like any other, for
 * this campus lives on loopback. Thread-safe.
 */
public final class ToolKeys {

  private static final int LONGEST_SET = 64 * 1024;

  private final Map<URI, JWKSet> kept = new ConcurrentHashMap<>();
  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(5))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /**
   * The claims of a token, once its signature is seen to be the tool's.
   *
   * @throws Refusal {@code invalid_client} otherwise
   */
  public JWTClaimsSet verify(Tool tool, String token) {
    SignedJWT jwt = parse(token);
    String kid = jwt.getHeader().getKeyID();
    if (kid == null || !JWSAlgorithm.RS256.equals(jwt.getHeader().getAlgorithm())) {
      throw refused("The token must be signed with RS256 and name its key.");
    }
    JWKSet known = kept.get(tool.profile().keys());
    if (known == null || !fits(jwt, kid, known)) {
      JWKSet fresh = fetch(tool.profile().keys());
      kept.put(tool.profile().keys(), fresh);
      if (!fits(jwt, kid, fresh)) {
        throw refused("The signature does not fit any key that the tool publishes.");
      }
    }
    try {
      return jwt.getJWTClaimsSet();
    } catch (ParseException e) {
      throw refused("The token holds no claims.");
    }
  }

  /** The claims of a token, not to be believed: they say whose keys to look at. */
  public static JWTClaimsSet peek(String token) {
    try {
      JWTClaimsSet claims = parse(token).getJWTClaimsSet();
      return Optional.ofNullable(claims).orElseThrow(() -> refused("The token holds no claims."));
    } catch (ParseException e) {
      throw refused("The token holds no claims.");
    }
  }

  private static SignedJWT parse(String token) {
    try {
      return SignedJWT.parse(token);
    } catch (ParseException e) {
      throw refused("This is no signed token.");
    }
  }

  private static boolean fits(SignedJWT jwt, String kid, JWKSet keys) {
    JWK key = keys.getKeyByKeyId(kid);
    try {
      return key != null && jwt.verify(new RSASSAVerifier(key.toRSAKey().toRSAPublicKey()));
    } catch (JOSEException | ClassCastException e) {
      return false;
    }
  }

  private JWKSet fetch(URI address) {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(Duration.ofSeconds(5))
            .header("Accept", "application/json")
            .build();
    try {
      HttpResponse<InputStream> response =
          http.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        byte[] bytes = body.readNBytes(LONGEST_SET + 1);
        if (response.statusCode() != 200 || bytes.length > LONGEST_SET) {
          throw refused("The tool's keys could not be read.");
        }
        return JWKSet.parse(new String(bytes, StandardCharsets.UTF_8));
      }
    } catch (IOException | ParseException e) {
      throw refused("The tool's keys could not be read.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw refused("The tool's keys could not be read in time.");
    }
  }

  private static Refusal refused(String message) {
    return Refusal.badRequest("invalid_client", message);
  }
}

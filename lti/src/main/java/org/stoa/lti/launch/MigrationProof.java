package org.stoa.lti.launch;

import static org.stoa.lti.refusal.LtiRefused.quoted;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.stoa.lti.claim.Claims;
import org.stoa.lti.claim.Migration;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.platform.Deployment;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Refusal;
import org.stoa.lti.spi.ConsumerSecrets;
import org.stoa.lti.text.Identifier;
import org.stoa.lti.text.Secret;

/**
 * Believes what a launch says of its past under LTI 1.1 only with {@code oauth_consumer_key_sign}:
 * whoever made that knows the secret of then. Without it, any platform could claim the learners of
 * any other. A claim that names no key claims nothing, and counts as absent.
 *
 * <p>LTI 1.1 to 1.3 migration guide, section 4.
 */
public final class MigrationProof {

  private static final String HMAC = "HmacSHA256";

  /** What becomes of a launch whose past isn't proven. */
  public enum Unproven {
    /** It is refused. */
    REFUSED,
    /** It is let in, as one that says nothing of its past. */
    IGNORED
  }

  /** Believes nobody, and refuses nobody for it: for tools that never were in LTI 1.1. */
  public static final MigrationProof NOTHING =
      new MigrationProof(consumerKey -> List.of(), Unproven.IGNORED);

  private final ConsumerSecrets secrets;
  private final Unproven unproven;

  /** Proofs by these secrets. */
  public MigrationProof(ConsumerSecrets secrets, Unproven unproven) {
    this.secrets = secrets;
    this.unproven = unproven;
  }

  /** What the claims of this deployment say of its past, if they prove it. */
  Optional<Migration> read(Deployment deployment, JsonObject claims) throws LtiRefused {
    Optional<JsonObject> claim = claims.object(Claims.MIGRATION);
    Optional<String> named = claim.flatMap(it -> it.filled("oauth_consumer_key"));
    if (claim.isEmpty() || named.isEmpty()) {
      return Optional.empty();
    }
    String key = named.get();
    Optional<String> signature = claim.get().filled("oauth_consumer_key_sign");
    if (signature.isPresent()
        && Identifier.isValid(key)
        && isSigned(deployment, claims, key, signature.get())) {
      return Optional.of(Migration.read(key, claim.get()));
    }
    if (unproven == Unproven.REFUSED) {
      throw new LtiRefused(
          Refusal.MIGRATION_UNPROVEN, "no good signature for oauth_consumer_key " + quoted(key));
    }
    return Optional.empty();
  }

  private boolean isSigned(Deployment deployment, JsonObject claims, String key, String signature) {
    String signed =
        String.join(
            "&",
            key,
            deployment.id(),
            deployment.issuer(),
            deployment.clientId(),
            claims.epochSeconds("exp").map(Instant::getEpochSecond).map(String::valueOf).orElse(""),
            claims.text("nonce").orElse(""));
    return secrets.of(key).stream()
        .anyMatch(secret -> !secret.isEmpty() && Secret.same(signature, sign(signed, secret)));
  }

  private static String sign(String text, String secret) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(bytes(secret), HMAC));
      return Base64.getEncoder().encodeToString(mac.doFinal(bytes(text)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no " + HMAC, e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

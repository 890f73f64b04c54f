package org.stoa.lti.platform;

import java.util.Arrays;
import java.util.Optional;

/**
 * How a platform may sign what it sends us: always with a key pair, of which we only see the public
 * half. What isn't here, {@code none} and every {@code HS…} above all, is refused whatever a
 * registration says.
 *
 * <p>RFC 7518, section 3.1; Security Framework 1.0, 5.1.3 step 6.
 */
public enum SignatureAlgorithm {
  /** RSA, PKCS #1 v1.5, with SHA-256: what every platform knows, and the default. */
  RS256,
  /** RSA, PKCS #1 v1.5, with SHA-384. */
  RS384,
  /** RSA, PKCS #1 v1.5, with SHA-512. */
  RS512,
  /** RSA, PSS, with SHA-256. */
  PS256,
  /** RSA, PSS, with SHA-384. */
  PS384,
  /** RSA, PSS, with SHA-512. */
  PS512,
  /** Elliptic curve P-256, with SHA-256. */
  ES256,
  /** Elliptic curve P-384, with SHA-384. */
  ES384,
  /** Elliptic curve P-521, with SHA-512. */
  ES512;

  /** The one that a token or a platform names, spelt exactly so. */
  public static Optional<SignatureAlgorithm> of(String name) {
    return Arrays.stream(values()).filter(algorithm -> algorithm.name().equals(name)).findFirst();
  }
}

package org.stoa.lti.launch;

import java.security.SecureRandom;
import java.util.Base64;

/** Values that nobody can guess: 256 random bits, in characters that are safe everywhere. */
final class Secrets {

  private static final int BYTES = 32;

  private final SecureRandom random = new SecureRandom();

  String next() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}

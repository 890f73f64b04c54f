package org.stoa.lti.spi;

/**
 * Our own keys are there and can't be read: they are sealed, and the secret is missing or another
 * one; or there is a secret, and they aren't sealed. So it is with a token that platforms gave us,
 * which may lie there as it is, though. The message says which, for an administrator, and holds no
 * secret.
 */
public final class KeysUnreadable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says what an administrator has to mend. */
  public KeysUnreadable(String message) {
    super(message);
  }
}

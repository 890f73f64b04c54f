package org.stoa.lti.login;

/**
 * The answer to a login request of a browser that didn't keep our cookie: first the secret goes
 * into the platform's storage, then the browser to the platform.
 *
 * @param secret what to keep there; with nobody else
 */
public record StorageLogin(LoginRedirect redirect, PlatformStorage storage, String secret) {

  /** Doesn't show the secret. */
  @Override
  public String toString() {
    return "StorageLogin[]";
  }
}

package org.stoa.lti.registration;

import java.net.URI;

/**
 * Where this tool's endpoints are, all below one base. Platforms keep them; they don't change.
 *
 * @param base the public address of the tool, without a slash at the end
 */
public record ToolAddresses(URI base) {

  /**
   * Drops slashes at the end.
   *
   * @throws IllegalArgumentException if it isn't a plain http or https address
   */
  public ToolAddresses {
    boolean web = "https".equals(base.getScheme()) || "http".equals(base.getScheme());
    if (!web
        || base.getHost() == null
        || base.getRawUserInfo() != null
        || base.getRawQuery() != null
        || base.getRawFragment() != null) {
      throw new IllegalArgumentException("not a plain web address: " + base);
    }
    base = URI.create(base.toString().replaceAll("/+$", ""));
  }

  /** The target of a launch that names nothing more precise. */
  public URI home() {
    return URI.create(base + "/");
  }

  /** Where platforms begin a login. */
  public URI login() {
    return URI.create(base + "/lti/login");
  }

  /** Where platforms post launches: the one redirect address. */
  public URI launch() {
    return URI.create(base + "/lti/launch");
  }

  /** Our public keys. */
  public URI jwks() {
    return URI.create(base + "/lti/jwks");
  }

  /** Where platforms send notices, if this tool takes any. */
  public URI notices() {
    return URI.create(base + "/lti/notice");
  }

  /** Where dynamic registration begins. */
  public URI register() {
    return URI.create(base + "/lti/register");
  }

  /** Host and port, as platforms write a tool's domain. */
  String domain() {
    return base.getRawAuthority();
  }
}

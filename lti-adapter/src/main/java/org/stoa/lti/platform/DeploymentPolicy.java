package org.stoa.lti.platform;

/** What happens to a launch from a deployment that the registration doesn't list. */
public enum DeploymentPolicy {
  /** It is refused. The default. */
  STRICT,
  /** It is let in: every deployment under this client id is trusted. */
  ACCEPT
}

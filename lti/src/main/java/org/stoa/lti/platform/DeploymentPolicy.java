package org.stoa.lti.platform;

/** What happens to a launch from a deployment that the registration doesn't list. */
public enum DeploymentPolicy {
  /** It is refused. The default. */
  STRICT,
  /**
   * It is refused, and the deployment is remembered, so that somebody can approve it; the next
   * launch is then let in.
   */
  PENDING,
  /** It is let in: every deployment under this client id is trusted. */
  ACCEPT
}

package org.stoa.lti.registration;

import java.util.List;
import org.stoa.lti.platform.Registration;

/**
 * What this tool registers as, and on which terms.
 *
 * @param profile how it introduces itself
 * @param initialStatus what a new registration is stored as
 * @param hosts the exceptions to one host per platform
 */
public record RegistrationTerms(
    ToolProfile profile, Registration.Status initialStatus, List<IssuerHosts> hosts) {

  /** Copies the exceptions. */
  public RegistrationTerms {
    hosts = List.copyOf(hosts);
  }
}

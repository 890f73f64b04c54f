package org.stoa.lti.launch;

import org.stoa.lti.platform.Registration;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Refusal;

/** Only an active registration is let in, at the login and again at the launch. */
final class PendingCheck {

  private PendingCheck() {}

  static Registration active(Registration registration) throws LtiRefused {
    if (registration.status() != Registration.Status.ACTIVE) {
      throw new LtiRefused(
          Refusal.REGISTRATION_PENDING,
          "client_id " + LtiRefused.quoted(registration.clientId()) + " waits for approval");
    }
    return registration;
  }
}

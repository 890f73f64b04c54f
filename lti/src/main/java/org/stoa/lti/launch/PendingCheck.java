package org.stoa.lti.launch;

import org.stoa.lti.platform.Registration;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Refusal;

/** Only an active registration is let in, at the login and again at the launch. */
final class PendingCheck {

  private PendingCheck() {}

  static Registration active(Registration registration) throws LtiRefused {
    String client = "client_id " + LtiRefused.quoted(registration.clientId());
    switch (registration.status()) {
      case PENDING ->
          throw new LtiRefused(Refusal.REGISTRATION_PENDING, client + " waits for approval");
      case DISABLED -> throw new LtiRefused(Refusal.REGISTRATION_DISABLED, client + " is disabled");
      case ACTIVE -> {}
    }
    return registration;
  }
}

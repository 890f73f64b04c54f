package org.stoa.lti.spi;

import java.util.List;
import java.util.Optional;
import org.stoa.lti.platform.Registration;

/**
 * The platforms this tool knows. Asked on every login and launch, so that a registration added at
 * run time, by any node, is seen at once.
 */
public interface RegistrationStore {

  /** Every registration of an issuer, pending ones included; empty if there is none. */
  List<Registration> find(String issuer);

  /** The registration of this issuer and client id, pending or not. */
  Optional<Registration> find(String issuer, String clientId);

  /** Adds a registration, or replaces the one with the same issuer and client id. */
  void save(Registration registration);

  /** Every registration, in no particular order. */
  List<Registration> all();
}

package org.stoa.lti.spi;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.stoa.lti.platform.Deployment;
import org.stoa.lti.platform.Registration;
import org.stoa.lti.platform.RegistrationAccess;

/**
 * The platforms this tool knows. Asked on every login and launch, so that a registration added at
 * run time, by any node, is seen at once.
 */
public interface RegistrationStore {

  /** The most deployments of one registration that may wait for approval. */
  int MOST_WAITING = 100;

  /** Every registration of an issuer, pending ones included; empty if there is none. */
  List<Registration> find(String issuer);

  /** The registration of this issuer and client id, pending or not. */
  Optional<Registration> find(String issuer, String clientId);

  /**
   * Changes a registration, or adds it, by what it is at that moment: nobody else changes it or its
   * deployments meanwhile, on any node. Other deployments than the registration lists then wait on,
   * or stay rejected.
   *
   * @param change from the registration, if there is one, to the one that takes its place, of the
   *     same issuer and client id; empty to add none. It may be called again, and mustn't call the
   *     store
   * @param access how the registration can be read and changed at its platform, kept along with it
   *     instead of what was kept before; empty leaves that. There is nothing to keep of a
   *     registration that isn't there
   * @return the registration as it is now, if there is one
   */
  Optional<Registration> change(
      String issuer,
      String clientId,
      UnaryOperator<Optional<Registration>> change,
      Optional<RegistrationAccess> access);

  /**
   * Adds a registration, or replaces the one with the same issuer and client id, as {@link #change}
   * does.
   */
  default void save(Registration registration) {
    change(
        registration.issuer(),
        registration.clientId(),
        known -> Optional.of(registration),
        Optional.empty());
  }

  /** Every registration, in no particular order. */
  List<Registration> all();

  /**
   * Keeps how a registration can be read and changed at its platform, as {@link #change} does, and
   * leaves the registration as it is.
   */
  default void keep(String issuer, String clientId, RegistrationAccess access) {
    change(issuer, clientId, known -> known, Optional.of(access));
  }

  /**
   * How a registration can be read and changed at its platform, if the platform has said so.
   *
   * @throws KeysUnreadable if its token is sealed, and the secret is missing or another one
   */
  Optional<RegistrationAccess> access(String issuer, String clientId);

  /**
   * Remembers that a deployment wants to be let in, unless a person has decided that already, or
   * {@value #MOST_WAITING} of its registration are waiting. Called only for deployments that their
   * platform has signed for.
   *
   * @return whether it waits for a decision now
   */
  boolean awaitApproval(Deployment deployment);

  /** The deployments that wait for a decision, of every registration, in no particular order. */
  List<Deployment> waiting();

  /** The deployments that a person keeps out, of every registration, in no particular order. */
  List<Deployment> rejected();

  /**
   * Lets a deployment in that waits or was rejected: its registration lists it from now on. Any
   * other is left as it is.
   */
  void approve(Deployment deployment);

  /** Keeps a deployment out that waits: it isn't asked about again. Any other is left as it is. */
  void reject(Deployment deployment);

  /**
   * Lets a platform in, whatever its status was. Safe to repeat.
   *
   * @return the registration as it is now; empty if there is none of this issuer and client id
   */
  default Optional<Registration> approve(String issuer, String clientId) {
    return change(issuer, clientId, Registration.Status.ACTIVE);
  }

  /**
   * Refuses every login and launch of a platform from now on. Safe to repeat. Grades that are on
   * their way still arrive.
   *
   * @return the registration as it is now; empty if there is none of this issuer and client id
   */
  default Optional<Registration> disable(String issuer, String clientId) {
    return change(issuer, clientId, Registration.Status.DISABLED);
  }

  private Optional<Registration> change(
      String issuer, String clientId, Registration.Status status) {
    return change(
        issuer,
        clientId,
        known -> known.map(it -> it.toBuilder().status(status).build()),
        Optional.empty());
  }
}

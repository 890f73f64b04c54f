package org.stoa.lti.memory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.stoa.lti.platform.Deployment;
import org.stoa.lti.platform.Registration;
import org.stoa.lti.platform.RegistrationAccess;
import org.stoa.lti.spi.RegistrationStore;

/** Registrations in memory. Safe for many threads. */
public final class MemoryRegistrationStore implements RegistrationStore {

  private enum Decision {
    OPEN,
    REJECTED
  }

  private record Id(String issuer, String clientId) {
    static Id of(Deployment deployment) {
      return new Id(deployment.issuer(), deployment.clientId());
    }
  }

  private final Map<Id, Registration> registrations = new HashMap<>();
  private final Map<Id, RegistrationAccess> accesses = new HashMap<>();
  private final Map<Deployment, Decision> unlisted = new HashMap<>();

  /** A store that knows these platforms. */
  public static MemoryRegistrationStore of(Registration... registrations) {
    MemoryRegistrationStore store = new MemoryRegistrationStore();
    for (Registration registration : registrations) {
      store.save(registration);
    }
    return store;
  }

  @Override
  public synchronized List<Registration> find(String issuer) {
    return registrations.values().stream().filter(r -> r.issuer().equals(issuer)).toList();
  }

  @Override
  public synchronized Optional<Registration> find(String issuer, String clientId) {
    return Optional.ofNullable(registrations.get(new Id(issuer, clientId)));
  }

  @Override
  public synchronized Optional<Registration> change(
      String issuer,
      String clientId,
      UnaryOperator<Optional<Registration>> change,
      Optional<RegistrationAccess> access) {
    Id id = new Id(issuer, clientId);
    Optional<Registration> next = change.apply(find(issuer, clientId));
    next.ifPresent(
        registration -> {
          registrations.put(id, registration);
          unlisted.keySet().removeIf(this::isListed);
          access.ifPresent(it -> accesses.put(id, it));
        });
    return next;
  }

  @Override
  public synchronized List<Registration> all() {
    return List.copyOf(registrations.values());
  }

  @Override
  public synchronized Optional<RegistrationAccess> access(String issuer, String clientId) {
    return Optional.ofNullable(accesses.get(new Id(issuer, clientId)));
  }

  @Override
  public synchronized boolean awaitApproval(Deployment deployment) {
    Decision known = unlisted.get(deployment);
    if (known != null) {
      return known == Decision.OPEN;
    }
    long open = waiting().stream().filter(it -> Id.of(it).equals(Id.of(deployment))).count();
    boolean may =
        open < MOST_WAITING
            && registrations.containsKey(Id.of(deployment))
            && !isListed(deployment);
    if (may) {
      unlisted.put(deployment, Decision.OPEN);
    }
    return may;
  }

  @Override
  public synchronized List<Deployment> waiting() {
    return unlisted(Decision.OPEN);
  }

  @Override
  public synchronized List<Deployment> rejected() {
    return unlisted(Decision.REJECTED);
  }

  private List<Deployment> unlisted(Decision decision) {
    return unlisted.entrySet().stream()
        .filter(entry -> entry.getValue() == decision)
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public synchronized void approve(Deployment deployment) {
    if (unlisted.containsKey(deployment)) {
      find(deployment.issuer(), deployment.clientId())
          .map(it -> it.toBuilder().deployment(deployment.id()).build())
          .ifPresent(this::save);
    }
  }

  @Override
  public synchronized void reject(Deployment deployment) {
    unlisted.computeIfPresent(deployment, (it, decision) -> Decision.REJECTED);
  }

  private boolean isListed(Deployment deployment) {
    return find(deployment.issuer(), deployment.clientId())
        .filter(it -> it.deployments().contains(deployment.id()))
        .isPresent();
  }
}

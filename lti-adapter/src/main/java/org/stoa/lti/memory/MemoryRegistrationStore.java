package org.stoa.lti.memory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.stoa.lti.platform.Registration;
import org.stoa.lti.spi.RegistrationStore;

/** Registrations in memory. Safe for many threads. */
public final class MemoryRegistrationStore implements RegistrationStore {

  private record Id(String issuer, String clientId) {}

  private final Map<Id, Registration> registrations = new ConcurrentHashMap<>();

  /** A store that knows these platforms. */
  public static MemoryRegistrationStore of(Registration... registrations) {
    MemoryRegistrationStore store = new MemoryRegistrationStore();
    for (Registration registration : registrations) {
      store.save(registration);
    }
    return store;
  }

  @Override
  public List<Registration> find(String issuer) {
    return registrations.values().stream().filter(r -> r.issuer().equals(issuer)).toList();
  }

  @Override
  public Optional<Registration> find(String issuer, String clientId) {
    return Optional.ofNullable(registrations.get(new Id(issuer, clientId)));
  }

  @Override
  public void save(Registration registration) {
    registrations.put(new Id(registration.issuer(), registration.clientId()), registration);
  }

  @Override
  public List<Registration> all() {
    return List.copyOf(registrations.values());
  }
}

package org.stoa.lti.jose;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.net.URI;
import java.security.PublicKey;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.locks.ReentrantLock;
import org.stoa.lti.spi.HttpTransport;

/**
 * The public keys of platforms, by the address of their key set, shared by every registration that
 * names it.
 *
 * <ul>
 *   <li>A key set is fresh for 15 minutes. In the last 3 of them whoever uses it has it fetched
 *       anew, and waits for nothing.
 *   <li>A key id that isn't in a fresh set makes us look again, since platforms change their keys;
 *       but an address is asked at most once in 30 seconds, since anybody can invent key ids.
 *   <li>If a platform doesn't answer, the keys it had are good for 4 hours.
 *   <li>At most {@value #LIMIT} addresses are remembered, the latest used.
 * </ul>
 *
 * <p>Safe for many threads. A launch with a known key never waits for another one's fetch: while
 * one thread asks, the others use the key that they have.
 */
public final class PlatformKeys {

  private static final Duration YOUNG = Duration.ofMinutes(12);
  private static final Duration FRESH = Duration.ofMinutes(15);
  private static final Duration USABLE = Duration.ofHours(4);
  private static final Duration BETWEEN_FETCHES = Duration.ofSeconds(30);
  private static final int LIMIT = 1000;
  private static final int WEAKEST = 2048;

  private final HttpTransport transport;
  private final Clock clock;
  private final Executor ahead;
  private final Map<URI, Source> sources =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<URI, Source> eldest) {
          return size() > LIMIT;
        }
      };

  /** An empty cache that fetches through this transport. */
  public PlatformKeys(HttpTransport transport, Clock clock) {
    this(transport, clock, ForkJoinPool.commonPool());
  }

  /** The same, with the threads that fetch what isn't waited for. */
  PlatformKeys(HttpTransport transport, Clock clock, Executor ahead) {
    this.transport = transport;
    this.clock = clock;
    this.ahead = ahead;
  }

  /**
   * The RSA or elliptic curve key of this id; empty if the platform doesn't publish it, or one of
   * less than 2048 bits.
   *
   * @throws IOException if the platform can't be asked, and wasn't within the last 4 hours
   */
  public Optional<PublicKey> find(URI jwksUrl, String keyId) throws IOException {
    Source source;
    synchronized (sources) {
      source = sources.computeIfAbsent(jwksUrl, Source::new);
    }
    return source.find(keyId);
  }

  private record KeySet(Map<String, PublicKey> keys, Instant fetched) {
    static final KeySet NONE = new KeySet(Map.of(), Instant.MIN);

    boolean isWithin(Duration age, Instant now) {
      return fetched.isAfter(now.minus(age));
    }
  }

  /** One address. */
  private final class Source {

    private final URI address;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile KeySet latest = KeySet.NONE;
    private Instant attempted = Instant.MIN;

    Source(URI address) {
      this.address = address;
    }

    Optional<PublicKey> find(String keyId) throws IOException {
      KeySet known = latest;
      Instant now = clock.instant();
      boolean has = known.isWithin(USABLE, now) && known.keys().containsKey(keyId);
      if (has && known.isWithin(FRESH, now)) {
        if (!known.isWithin(YOUNG, now)) {
          ahead.execute(this::refreshAhead);
        }
        return Optional.ofNullable(known.keys().get(keyId));
      }
      if (!has) {
        asking.lock();
      } else if (!asking.tryLock()) {
        return Optional.ofNullable(known.keys().get(keyId));
      }
      try {
        if (!serves(keyId)) {
          refresh();
        }
      } finally {
        asking.unlock();
      }
      known = latest;
      if (!known.isWithin(USABLE, clock.instant())) {
        throw new IOException("no keys from " + address.getHost() + ", and not asked again yet");
      }
      return Optional.ofNullable(known.keys().get(keyId));
    }

    /** Whether somebody else fetched it while this thread waited. */
    private boolean serves(String keyId) {
      return latest.isWithin(FRESH, clock.instant()) && latest.keys().containsKey(keyId);
    }

    private void refreshAhead() {
      if (!asking.tryLock()) {
        return;
      }
      try {
        if (!latest.isWithin(YOUNG, clock.instant())) {
          refresh();
        }
      } catch (IOException e) {
        // Whoever needs the keys once they aren't fresh any more asks again, and is told.
      } finally {
        asking.unlock();
      }
    }

    private void refresh() throws IOException {
      Instant now = clock.instant();
      if (attempted.isAfter(now.minus(BETWEEN_FETCHES))) {
        return;
      }
      attempted = now;
      try {
        latest = new KeySet(fetch(), now);
      } catch (IOException e) {
        if (!latest.isWithin(USABLE, now)) {
          throw e;
        }
      }
    }

    private Map<String, PublicKey> fetch() throws IOException {
      var response = transport.send(HttpTransport.Request.get(address, "application/json"));
      if (response.status() != 200) {
        throw new IOException("status " + response.status() + " from " + address.getHost());
      }
      try {
        Map<String, PublicKey> keys = new HashMap<>();
        for (JWK jwk : JWKSet.parse(response.body()).getKeys()) {
          if (jwk.getKeyID() != null) {
            usable(jwk).ifPresent(key -> keys.put(jwk.getKeyID(), key));
          }
        }
        return Map.copyOf(keys);
      } catch (ParseException e) {
        throw new IOException("no key set from " + address.getHost(), e);
      }
    }
  }

  private static Optional<PublicKey> usable(JWK jwk) {
    try {
      if (jwk instanceof RSAKey rsa && rsa.size() >= WEAKEST) {
        return Optional.of(rsa.toRSAPublicKey());
      }
      return jwk instanceof ECKey ec ? Optional.of(ec.toECPublicKey()) : Optional.empty();
    } catch (JOSEException e) {
      return Optional.empty();
    }
  }
}

package org.stoa.lti.jose;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.net.URI;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.stoa.lti.spi.HttpTransport;

/**
 * The public keys of platforms, by the address of their key set, shared by every registration that
 * names it.
 *
 * <ul>
 *   <li>A key set is fresh for 15 minutes.
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

  private static final Duration FRESH = Duration.ofMinutes(15);
  private static final Duration USABLE = Duration.ofHours(4);
  private static final Duration BETWEEN_FETCHES = Duration.ofSeconds(30);
  private static final int LIMIT = 1000;
  private static final int WEAKEST = 2048;

  private final HttpTransport transport;
  private final Clock clock;
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
    this.transport = transport;
    this.clock = clock;
  }

  /**
   * The RSA key of this id; empty if the platform doesn't publish it.
   *
   * @throws IOException if the platform can't be asked, and wasn't within the last 4 hours
   */
  public Optional<RSAPublicKey> find(URI jwksUrl, String keyId) throws IOException {
    Source source;
    synchronized (sources) {
      source = sources.computeIfAbsent(jwksUrl, Source::new);
    }
    return source.find(keyId);
  }

  private record KeySet(Map<String, RSAPublicKey> keys, Instant fetched) {
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

    Optional<RSAPublicKey> find(String keyId) throws IOException {
      KeySet known = latest;
      Instant now = clock.instant();
      boolean has = known.isWithin(USABLE, now) && known.keys().containsKey(keyId);
      if (has && known.isWithin(FRESH, now)) {
        return Optional.ofNullable(known.keys().get(keyId));
      }
      if (!has) {
        asking.lock();
      } else if (!asking.tryLock()) {
        return Optional.ofNullable(known.keys().get(keyId));
      }
      try {
        refresh(keyId);
      } finally {
        asking.unlock();
      }
      known = latest;
      if (!known.isWithin(USABLE, clock.instant())) {
        throw new IOException("no keys from " + address.getHost() + ", and not asked again yet");
      }
      return Optional.ofNullable(known.keys().get(keyId));
    }

    private void refresh(String keyId) throws IOException {
      Instant now = clock.instant();
      boolean served = latest.isWithin(FRESH, now) && latest.keys().containsKey(keyId);
      if (served || attempted.isAfter(now.minus(BETWEEN_FETCHES))) {
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

    private Map<String, RSAPublicKey> fetch() throws IOException {
      var response = transport.send(HttpTransport.Request.get(address, "application/json"));
      if (response.status() != 200) {
        throw new IOException("status " + response.status() + " from " + address.getHost());
      }
      try {
        Map<String, RSAPublicKey> keys = new HashMap<>();
        for (JWK jwk : JWKSet.parse(response.body()).getKeys()) {
          if (jwk instanceof RSAKey rsa && jwk.getKeyID() != null && rsa.size() >= WEAKEST) {
            keys.put(jwk.getKeyID(), rsa.toRSAPublicKey());
          }
        }
        return Map.copyOf(keys);
      } catch (ParseException | JOSEException e) {
        throw new IOException("no key set from " + address.getHost(), e);
      }
    }
  }
}

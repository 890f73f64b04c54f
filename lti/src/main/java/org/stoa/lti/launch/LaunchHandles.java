package org.stoa.lti.launch;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.stoa.lti.jose.CompactToken;
import org.stoa.lti.jose.ToolKeys;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.spi.NonceStore;
import org.stoa.lti.text.Secret;

/**
 * By a handle, a page without a cookie says which launch it belongs to: a text that holds a {@link
 * KeptLaunch}, signed by this tool, good for a while, on every node.
 *
 * <p>Whoever has a handle is in, so it goes in a header or in a form, and never in an address:
 * those are kept in histories and logs. Whoever has it can also read what it holds, which the same
 * browser brought with the launch. Safe for many threads.
 */
public final class LaunchHandles {

  private static final String LAUNCH = "launch";

  private final ToolKeys keys;
  private final NonceStore used;
  private final String tool;
  private final Clock clock;

  /**
   * Handles of a tool.
   *
   * @param used keeps which handles were taken
   * @param tool its public address: handles of another tool with the same keys aren't its own
   */
  public LaunchHandles(ToolKeys keys, NonceStore used, URI tool, Clock clock) {
    this.keys = keys;
    this.used = used;
    this.tool = tool.toString();
    this.clock = clock;
  }

  /** A handle that is good for so long. */
  public String issue(KeptLaunch launch, Duration lasts) {
    return keys.sign(
        JsonObject.builder()
            .put("iss", tool)
            .put("aud", tool)
            .put("exp", clock.instant().plus(lasts))
            .put("jti", Secret.fresh())
            .put(LAUNCH, launch.json())
            .build());
  }

  /** The launch of a handle, as often as one asks; empty if it isn't ours or too old. */
  public Optional<KeptLaunch> read(String handle) {
    return claims(handle).map(LaunchHandles::launch);
  }

  /** The launch of a handle, once: afterwards the handle can't be taken again, on any node. */
  public Optional<KeptLaunch> take(String handle) {
    return claims(handle).filter(this::isFirst).map(LaunchHandles::launch);
  }

  private Optional<JsonObject> claims(String handle) {
    return CompactToken.parse(handle)
        .filter(token -> isOurs(token.claims()))
        .filter(keys::haveSigned)
        .map(CompactToken::claims);
  }

  /** What else we sign, for platforms, has another issuer and no launch. */
  private boolean isOurs(JsonObject claims) {
    Instant now = clock.instant();
    return claims.text("iss").equals(Optional.of(tool))
        && claims.text("aud").equals(Optional.of(tool))
        && claims.object(LAUNCH).isPresent()
        && claims.epochSeconds("exp").filter(now::isBefore).isPresent();
  }

  private boolean isFirst(JsonObject claims) {
    return used.use(
        tool, LAUNCH, claims.text("jti").orElseThrow(), claims.epochSeconds("exp").orElseThrow());
  }

  private static KeptLaunch launch(JsonObject claims) {
    return KeptLaunch.read(claims.object(LAUNCH).orElseThrow());
  }
}

package org.stoa.examples.campus.platform;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.stoa.examples.campus.web.Once;
import org.stoa.examples.campus.web.Refusal;
import org.stoa.examples.campus.web.Secrets;

/** Invitations to register a tool; each is good once and for an hour. Thread-safe. */
public final class Registrations {

  private static final Duration LIFE = Duration.ofHours(1);

  /**
   * Where the manager's browser goes to register a tool.
   *
   * @param clientId what the tool will be called here
   * @param page the tool's own page, with everything it needs in its query
   */
  public record Invitation(String clientId, URI page) {}

  private final Addresses addresses;
  private final PlatformKey key;
  private final Tools tools;
  private final Clock clock;
  private final Once<String> open;
  private final Map<String, Tool> done = new ConcurrentHashMap<>();

  Registrations(Addresses addresses, PlatformKey key, Tools tools, Clock clock) {
    this.addresses = addresses;
    this.key = key;
    this.tools = tools;
    this.clock = clock;
    this.open = new Once<>(clock, LIFE, 1_000);
  }

  /**
   * Invites the tool whose registration page is at an address.
   *
   * @throws Refusal if it is no http or https address
   */
  public Invitation invite(String toolAddress) {
    URI address =
        Addresses.parse(toolAddress.strip())
            .orElseThrow(
                () ->
                    Refusal.badRequest(
                        "invalid_request", "This is no http or https address of a tool."));
    String clientId = Secrets.random().substring(0, 15);
    Instant now = clock.instant();
    String token =
        key.sign(
            new JWTClaimsSet.Builder()
                .issuer(addresses.issuer())
                .audience(addresses.registrations())
                .subject(clientId)
                .claim("scope", "reg")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .build());
    open.put(clientId, clientId);
    String glue = address.getRawQuery() == null ? "?" : "&";
    String page =
        address
            + glue
            + "openid_configuration="
            + encode(addresses.configuration().toString())
            + "&registration_token="
            + encode(token);
    return new Invitation(clientId, URI.create(page));
  }

  /** The tool that came of an invitation. */
  public Optional<Tool> outcome(Invitation invitation) {
    return Optional.ofNullable(done.get(invitation.clientId()));
  }

  /**
   * Uses an invitation up, once the tool's draft is found to be good.
   *
   * @param draft makes the tool of its client id, or throws and leaves the invitation open
   * @throws Refusal 401 if the token is no open invitation
   */
  Tool accept(String token, Function<String, Tool> draft) {
    String clientId =
        key.own(token)
            .filter(claims -> claims.getAudience().contains(addresses.registrations()))
            .map(JWTClaimsSet::getSubject)
            .flatMap(open::look)
            .orElseThrow(Registrations::unknown);
    Tool good = draft.apply(clientId);
    if (open.take(clientId).isEmpty()) {
      throw unknown();
    }
    Tool tool = tools.add(good);
    done.put(clientId, tool);
    return tool;
  }

  private static Refusal unknown() {
    return new Refusal(
        401, "invalid_token", "This registration token is unknown, expired or already used.");
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

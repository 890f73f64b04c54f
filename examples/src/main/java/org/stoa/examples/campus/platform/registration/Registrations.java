package org.stoa.examples.campus.platform.registration;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.stoa.examples.campus.platform.tool.Addresses;
import org.stoa.examples.campus.platform.tool.PlatformKeys;
import org.stoa.examples.campus.platform.tool.Tool;
import org.stoa.examples.campus.platform.tool.Tools;
import org.stoa.examples.campus.web.Once;
import org.stoa.examples.campus.web.Refusal;
import org.stoa.examples.campus.web.Secrets;

/**
 * Invitations to register a tool, or to describe itself again; each is good once and for an hour.
 * Thread-safe.
 */
public final class Registrations {

  private static final Duration LIFE = Duration.ofHours(1);
  private static final String NEW = "reg";
  private static final String UPDATE = "reg-update";

  /**
   * Where the manager's browser goes to register a tool.
   *
   * @param clientId what the tool will be called here
   * @param page the tool's own page, with everything it needs in its query
   */
  public record Invitation(String clientId, URI page) {}

  private final Addresses addresses;
  private final PlatformKeys keys;
  private final Tools tools;
  private final Clock clock;
  private final Once<String> open;
  private final Map<String, String> accesses = new ConcurrentHashMap<>();

  public Registrations(Addresses addresses, PlatformKeys keys, Tools tools, Clock clock) {
    this.addresses = addresses;
    this.keys = keys;
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
    return invite(toolAddress, Secrets.random().substring(0, 15), NEW);
  }

  /**
   * Invites a tool that is known already to describe itself again; it keeps its client id.
   *
   * @throws Refusal if the address is no http or https address
   */
  public Invitation inviteAgain(String toolAddress, Tool tool) {
    return invite(toolAddress, tool.clientId(), UPDATE);
  }

  private Invitation invite(String toolAddress, String clientId, String scope) {
    URI address = address(toolAddress);
    Instant now = clock.instant();
    String id = Secrets.random();
    String token =
        keys.sign(
            new JWTClaimsSet.Builder()
                .issuer(addresses.issuer())
                .audience(addresses.registrations())
                .subject(clientId)
                .jwtID(id)
                .claim("scope", scope)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .build());
    open.put(id, clientId);
    String page =
        address
            + (address.getRawQuery() == null ? "?" : "&")
            + "openid_configuration="
            + encode(addresses.configuration().toString())
            + "&registration_token="
            + encode(token);
    return new Invitation(clientId, URI.create(page));
  }

  private static URI address(String text) {
    return Addresses.parse(text.strip())
        .orElseThrow(
            () ->
                Refusal.badRequest(
                    "invalid_request", "This is no http or https address of a tool."));
  }

  /** The tool that came of an invitation. */
  public Optional<Tool> outcome(Invitation invitation) {
    return tools.known(invitation.clientId());
  }

  /** The tools on the host and port of an address, which may be about to register once more. */
  public List<Tool> sameHost(String toolAddress) {
    URI address = address(toolAddress);
    return tools.all().stream().filter(tool -> tool.owns(address)).toList();
  }

  /** Whether this platform signed a token, used up or not. */
  boolean signed(String token) {
    return keys.own(token).isPresent();
  }

  /**
   * The tool that an invitation to describe oneself again is for.
   *
   * @throws Refusal 401 if the token is no such invitation, or a used one
   */
  Tool invitedAgain(String token) {
    return update(claims(token)).orElseThrow(Registrations::unknown);
  }

  /**
   * Uses an invitation up, once the tool's description is found to be good.
   *
   * @param description throws and so leaves the invitation open
   * @throws Refusal 401 if the token is no open invitation
   */
  Tool accept(String token, Supplier<Tool.Profile> description) {
    JWTClaimsSet claims = claims(token);
    Optional<Tool> known = update(claims);
    Tool.Profile profile = description.get();
    String clientId =
        open.take(String.valueOf(claims.getJWTID())).orElseThrow(Registrations::unknown);
    return known.isPresent()
        ? tools.change(known.get().number(), profile).orElseThrow(Registrations::unknown)
        : tools.add(clientId, profile);
  }

  /** The token by which a tool reads and changes what it is registered as. */
  String access(Tool tool) {
    return accesses.computeIfAbsent(tool.clientId(), any -> Secrets.random());
  }

  /**
   * The tool of a client id, if this is its token.
   *
   * @throws Refusal 401 if it isn't
   */
  Tool own(String clientId, String token) {
    return Optional.ofNullable(accesses.get(clientId))
        .filter(expected -> Secrets.same(expected, token))
        .flatMap(known -> tools.known(clientId))
        .orElseThrow(Registrations::unknown);
  }

  /** Takes what a known tool says of itself now; from then on it has another token. */
  Tool change(Tool tool, Tool.Profile profile) {
    accesses.remove(tool.clientId());
    return tools.change(tool.number(), profile).orElseThrow(Registrations::unknown);
  }

  private JWTClaimsSet claims(String token) {
    return keys.own(token)
        .filter(claims -> claims.getAudience().contains(addresses.registrations()))
        .filter(claims -> open.look(String.valueOf(claims.getJWTID())).isPresent())
        .orElseThrow(Registrations::unknown);
  }

  private Optional<Tool> update(JWTClaimsSet claims) {
    return UPDATE.equals(claims.getClaim("scope"))
        ? tools.known(String.valueOf(claims.getSubject()))
        : Optional.empty();
  }

  private static Refusal unknown() {
    return new Refusal(
        401, "invalid_token", "This registration token is unknown, expired or already used.");
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

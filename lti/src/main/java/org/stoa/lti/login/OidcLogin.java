package org.stoa.lti.login;

import static org.stoa.lti.refusal.LtiRefused.quoted;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.stoa.lti.platform.Registration;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Refusal;
import org.stoa.lti.spi.LoginStore;
import org.stoa.lti.spi.LoginTransaction;
import org.stoa.lti.spi.RegistrationStore;
import org.stoa.lti.text.Identifier;
import org.stoa.lti.text.Secret;

/**
 * The first half of a launch: a platform asks us to log somebody in, and we send the browser back
 * to it with a request of our own.
 *
 * <p>Safe for many threads. Security Framework 1.0, 5.1.1.1 and 5.1.1.2.
 */
public final class OidcLogin {

  /** What servlet containers and proxies still send on in one header. */
  private static final int LONGEST_LOCATION = 6000;

  private final RegistrationStore registrations;
  private final LoginStore logins;
  private final URI redirectUri;
  private final Duration lifetime;
  private final Clock clock;

  /**
   * A login door.
   *
   * @param redirectUri the one address that platforms post launches to
   * @param lifetime how long a person may take to log in at the platform
   */
  public OidcLogin(
      RegistrationStore registrations,
      LoginStore logins,
      URI redirectUri,
      Duration lifetime,
      Clock clock) {
    this.registrations = registrations;
    this.logins = logins;
    this.redirectUri = redirectUri;
    this.lifetime = lifetime;
    this.clock = clock;
  }

  /**
   * Begins a login.
   *
   * @throws LtiRefused if the platform isn't known, isn't active, or named no issuer or person, or
   *     sent more than can be kept or sent back; or if there are too many logins at present
   */
  public LoginRedirect begin(LoginRequest request) throws LtiRefused {
    Registration registration = registration(request);
    return begin(request, registration, transaction(request, registration, Optional.empty()));
  }

  /**
   * Begins a login in a browser that gave no cookie back, where the platform's storage may keep the
   * secret instead.
   *
   * @throws LtiRefused as {@link #begin(LoginRequest)} does
   */
  public StorageLogin beginWithStorage(LoginRequest request) throws LtiRefused {
    Registration registration = registration(request);
    String frame = request.storageTarget().orElse("");
    LoginTransaction transaction = transaction(request, registration, Optional.of(frame));
    return new StorageLogin(
        begin(request, registration, transaction),
        PlatformStorage.of(frame, registration, transaction),
        transaction.browserBinding());
  }

  private LoginRedirect begin(
      LoginRequest request, Registration registration, LoginTransaction transaction)
      throws LtiRefused {
    String loginHint =
        request
            .loginHint()
            .orElseThrow(
                () -> new LtiRefused(Refusal.LOGIN_HINT_MISSING, "no login_hint in the login"));
    URI location = location(registration, transaction, loginHint, request.messageHint());
    if (location.toString().length() > LONGEST_LOCATION) {
      throw new LtiRefused(
          Refusal.VALUE_UNUSABLE, "login_hint and lti_message_hint are too long to send back");
    }
    if (!logins.begin(transaction)) {
      throw new LtiRefused(Refusal.TOO_MANY_LOGINS, "more logins have just begun than can be kept");
    }
    return new LoginRedirect(location, BrowserBinding.cookie(transaction, lifetime));
  }

  private LoginTransaction transaction(
      LoginRequest request, Registration registration, Optional<String> storage) throws LtiRefused {
    checkDeployment(request.deploymentId());
    return new LoginTransaction(
        Secret.fresh(),
        Secret.fresh(),
        registration.issuer(),
        registration.clientId(),
        request.deploymentId(),
        Secret.fresh(),
        storage,
        clock.instant().plus(lifetime));
  }

  private Registration registration(LoginRequest request) throws LtiRefused {
    String issuer =
        request
            .issuer()
            .orElseThrow(() -> new LtiRefused(Refusal.ISSUER_MISSING, "no iss in the login"));
    return registration(issuer, request.clientId());
  }

  private Registration registration(String issuer, Optional<String> clientId) throws LtiRefused {
    if (!Identifier.isIssuer(issuer) || !clientId.map(Identifier::isValid).orElse(true)) {
      throw LtiRefused.unusable("iss or client_id");
    }
    List<Registration> ofIssuer = registrations.find(issuer);
    if (ofIssuer.isEmpty()) {
      throw new LtiRefused(Refusal.ISSUER_UNKNOWN, "iss " + quoted(issuer));
    }
    List<Registration> candidates =
        ofIssuer.stream()
            .filter(candidate -> clientId.map(candidate.clientId()::equals).orElse(true))
            .toList();
    if (candidates.isEmpty()) {
      String sent = quoted(clientId.orElse(""));
      throw new LtiRefused(Refusal.CLIENT_UNKNOWN, "client_id " + sent + " of " + quoted(issuer));
    }
    if (candidates.size() > 1) {
      throw new LtiRefused(
          Refusal.CLIENT_AMBIGUOUS,
          "no client_id sent, and " + candidates.size() + " are registered for " + quoted(issuer));
    }
    return candidates.get(0).requireActive();
  }

  private static void checkDeployment(Optional<String> deploymentId) throws LtiRefused {
    if (!deploymentId.map(Identifier::isValid).orElse(true)) {
      throw LtiRefused.unusable("lti_deployment_id");
    }
  }

  private URI location(
      Registration registration,
      LoginTransaction transaction,
      String loginHint,
      Optional<String> messageHint) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("scope", "openid");
    query.put("response_type", "id_token");
    query.put("response_mode", "form_post");
    query.put("prompt", "none");
    query.put("client_id", registration.clientId());
    query.put("redirect_uri", redirectUri.toString());
    query.put("state", transaction.state());
    query.put("nonce", transaction.nonce());
    query.put("login_hint", loginHint);
    messageHint.ifPresent(hint -> query.put("lti_message_hint", hint));
    String encoded =
        query.entrySet().stream()
            .map(parameter -> parameter.getKey() + "=" + encode(parameter.getValue()))
            .collect(Collectors.joining("&"));
    URI address = registration.authUrl();
    return URI.create(address + (address.getRawQuery() == null ? "?" : "&") + encoded);
  }

  /** Percent-encoding that a query and a form both read back byte by byte. */
  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}

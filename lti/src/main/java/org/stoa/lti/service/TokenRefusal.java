package org.stoa.lti.service;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stoa.lti.spi.HttpTransport;

/**
 * What it means that a token endpoint refuses. RFC 6749, 5.2.
 *
 * <p>It says nothing about the call that the token was for: the platform may not have been able to
 * read our keys, or waits for somebody to activate us. So the call is put off, not given up.
 */
final class TokenRefusal {

  /** Not by a JSON parser: some platforms put an unescaped message where the code should be. */
  private static final Pattern CODE = Pattern.compile("\"error\"\\s*:\\s*\"([a-z_]{1,40})\"");

  private TokenRefusal() {}

  static Outcome<HttpTransport.Response> explain(Outcome<HttpTransport.Response> outcome) {
    return outcome instanceof Outcome.Refused<HttpTransport.Response> refused
        ? new Outcome.Unavailable<>(
            refused.why().as(reason(refused.why().detail())), Optional.empty())
        : outcome;
  }

  private static Reason reason(String words) {
    Matcher code = CODE.matcher(words);
    return switch (code.find() ? code.group(1) : "") {
      case "invalid_client", "unauthorized_client", "invalid_grant" -> Reason.TOKEN_CLIENT;
      case "invalid_scope" -> Reason.TOKEN_SCOPE;
      default -> Reason.TOKEN_REFUSED;
    };
  }
}

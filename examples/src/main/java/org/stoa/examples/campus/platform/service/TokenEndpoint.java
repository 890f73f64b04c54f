package org.stoa.examples.campus.platform.service;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.stoa.examples.campus.platform.conduct.TokenConduct;
import org.stoa.examples.campus.platform.tool.Addresses;
import org.stoa.examples.campus.platform.tool.Scope;
import org.stoa.examples.campus.platform.tool.TimeClaims;
import org.stoa.examples.campus.platform.tool.Tool;
import org.stoa.examples.campus.platform.tool.ToolKeys;
import org.stoa.examples.campus.platform.tool.Tools;
import org.stoa.examples.campus.web.Call;
import org.stoa.examples.campus.web.Once;
import org.stoa.examples.campus.web.Parameters;
import org.stoa.examples.campus.web.Refusal;
import org.stoa.examples.campus.web.Reply;

/**
 * Access tokens for services: client credentials with a signed assertion (1EdTech Security
 * Framework 1.0, section 4.1; RFC 7523).
 */
public final class TokenEndpoint {

  private static final String ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

  private final Addresses addresses;
  private final Tools tools;
  private final ToolKeys keys;
  private final AccessTokens tokens;
  private final TokenConduct conduct;
  private final Once<String> seen;
  private final Clock clock;

  public TokenEndpoint(
      Addresses addresses,
      Tools tools,
      ToolKeys keys,
      AccessTokens tokens,
      TokenConduct conduct,
      Clock clock) {
    this.addresses = addresses;
    this.tools = tools;
    this.keys = keys;
    this.tokens = tokens;
    this.conduct = conduct;
    this.seen = new Once<>(clock, Duration.ofDays(1), 100_000);
    this.clock = clock;
  }

  public Reply handle(Call call) throws IOException {
    Parameters form = call.form();
    if (!form.need("grant_type").equals("client_credentials")) {
      throw Refusal.badRequest("unsupported_grant_type", "Ask for client_credentials.");
    }
    if (!form.need("client_assertion_type").equals(ASSERTION)) {
      throw Refusal.badRequest("invalid_request", "The client_assertion_type is unknown.");
    }
    Tool tool = authenticate(form.need("client_assertion"));
    Set<Scope> scopes = conduct.grant(form.need("scope"), tool.profile().scopes());
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("access_token", tokens.issue(tool, scopes));
    answer.put("token_type", "Bearer");
    answer.put("expires_in", AccessTokens.LIFE.toSeconds());
    answer.put("scope", Scope.list(scopes));
    return Reply.json(200, answer);
  }

  private Tool authenticate(String assertion) {
    String clientId = Optional.ofNullable(ToolKeys.peek(assertion).getSubject()).orElse("");
    Tool tool = tools.client(clientId).orElseThrow(() -> refused("No active tool has this id."));
    JWTClaimsSet claims = keys.verify(tool, assertion);
    if (!clientId.equals(claims.getIssuer())) {
      throw refused("The issuer and the subject must both be the client id.");
    }
    TimeClaims.check(claims, clock);
    conduct.assertion(claims, addresses, clock.instant());
    String jti = Optional.ofNullable(claims.getJWTID()).orElse("");
    if (jti.isEmpty() || !seen.put(clientId + " " + jti, "")) {
      throw refused("The assertion needs an id (jti) that was not used before.");
    }
    return tool;
  }

  private static Refusal refused(String message) {
    return Refusal.badRequest("invalid_client", message);
  }
}

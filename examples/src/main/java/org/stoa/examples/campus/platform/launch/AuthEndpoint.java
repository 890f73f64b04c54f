package org.stoa.examples.campus.platform.launch;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.stoa.examples.campus.platform.conduct.LaunchConduct;
import org.stoa.examples.campus.platform.tool.Addresses;
import org.stoa.examples.campus.platform.tool.Tool;
import org.stoa.examples.campus.platform.tool.Tools;
import org.stoa.examples.campus.web.Call;
import org.stoa.examples.campus.web.Once;
import org.stoa.examples.campus.web.Pages;
import org.stoa.examples.campus.web.Parameters;
import org.stoa.examples.campus.web.Refusal;
import org.stoa.examples.campus.web.Reply;
import org.stoa.examples.campus.web.Session;
import org.stoa.examples.campus.web.Sessions;

/**
 * The second step of a launch: the tool's authentication request, answered with an id_token
 * (1EdTech Security Framework 1.0, sections 5.1.1.2 and 5.1.1.3).
 *
 * <p>Nothing is sent anywhere before the redirect address is seen to be the client's own.
 */
public final class AuthEndpoint {

  private static final String REPOST = "repost";

  private final Addresses addresses;
  private final Tools tools;
  private final Launches launches;
  private final IdTokens tokens;
  private final Sessions sessions;
  private final Pages pages;
  private final LaunchConduct conduct;
  private final Once<String> nonces;

  public AuthEndpoint(
      Addresses addresses,
      Tools tools,
      Launches launches,
      IdTokens tokens,
      Sessions sessions,
      Pages pages,
      LaunchConduct conduct,
      Clock clock) {
    this.addresses = addresses;
    this.tools = tools;
    this.launches = launches;
    this.tokens = tokens;
    this.sessions = sessions;
    this.pages = pages;
    this.conduct = conduct;
    this.nonces = new Once<>(clock, Duration.ofDays(1), 100_000);
  }

  public Reply handle(Call call) throws IOException {
    Parameters asked = call.method().equals("POST") ? call.form() : call.query();
    String clientId = asked.need("client_id");
    Tool tool =
        tools
            .client(clientId)
            .orElseThrow(
                () -> Refusal.badRequest("unauthorized_client", "No active tool has this id."));
    String redirect = asked.need("redirect_uri");
    if (!tool.profile().redirects().contains(redirect)) {
      throw Refusal.badRequest(
          "invalid_request", "The redirect_uri is not one that the tool registered.");
    }
    Optional<String> person = sessions.of(call).flatMap(Session::person);
    if (person.isEmpty() && asked.one(REPOST).isEmpty()) {
      // A frame of the tool sent this, so the browser held our cookie back; our own page gets it.
      return repost(asked);
    }
    Map<String, String> form = new LinkedHashMap<>();
    try {
      form.put("id_token", tokenFor(tool, asked, person));
    } catch (Refusal refusal) {
      form.put("error", refusal.code());
      form.put("error_description", refusal.reason());
    }
    asked.one("state").ifPresent(state -> form.put("state", state));
    return pages.send("Opening " + tool.name(), redirect, form);
  }

  private Reply repost(Parameters asked) {
    Map<String, String> form = new LinkedHashMap<>(asked.all());
    form.put(REPOST, "1");
    return pages.send("One moment", addresses.auth(), form);
  }

  private String tokenFor(Tool tool, Parameters asked, Optional<String> person) {
    // Taken first: a hint that was shown once is spent, whatever else is wrong.
    Launch launch =
        launches
            .take(asked.need("lti_message_hint"))
            .orElseThrow(
                () ->
                    Refusal.badRequest(
                        "invalid_request",
                        "The lti_message_hint is unknown, changed or already used."));
    expect(asked, "response_type", "id_token", "unsupported_response_type");
    expect(asked, "response_mode", "form_post", "invalid_request");
    if (!asked.need("scope").matches("(.* )?openid( .*)?")) {
      throw Refusal.badRequest("invalid_scope", "The scope must hold openid.");
    }
    String prompt = asked.one("prompt").orElse("");
    if (!prompt.isEmpty() && !prompt.equals("none")) {
      throw Refusal.badRequest("invalid_request", "The prompt can only be none.");
    }
    String nonce = asked.need("nonce");
    if (conduct.wantsNewNonces() && !nonces.put(tool.clientId() + " " + nonce, "")) {
      throw Refusal.badRequest("invalid_request", "This nonce was used before.");
    }
    if (person.isEmpty()) {
      throw Refusal.badRequest("login_required", "Nobody is signed in to the campus.");
    }
    String hint = asked.need("login_hint");
    if (!hint.equals(person.get())
        || !hint.equals(launch.person().id())
        || launch.tool().number() != tool.number()) {
      throw Refusal.badRequest("access_denied", "This launch was begun by somebody else.");
    }
    return tokens.of(launch, nonce);
  }

  private static void expect(Parameters asked, String name, String value, String code) {
    if (!asked.need(name).equals(value)) {
      throw Refusal.badRequest(code, "The " + name + " can only be " + value + ".");
    }
  }
}

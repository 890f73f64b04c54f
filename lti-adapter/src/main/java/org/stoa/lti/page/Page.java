package org.stoa.lti.page;

import java.net.URI;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.stoa.lti.refusal.Refusal;
import org.stoa.lti.text.Secret;

/**
 * A whole page and the {@code Content-Security-Policy} that must go with it. May be shown inside a
 * platform's frame.
 *
 * @param html UTF-8, escaped
 * @param policy allows this page's own style and script, by a nonce, and nothing else
 */
public record Page(String html, String policy) {

  private static final Set<Refusal> REGISTRATION =
      Collections.unmodifiableSet(EnumSet.range(Refusal.INTENT_UNKNOWN, Refusal.PLATFORM_REFUSED));

  private static final String STYLE =
      """
      :root { color-scheme: light dark; }
      body { font: 1.0625rem/1.6 system-ui, sans-serif; margin: 0; padding: 2rem 1.25rem; }
      main { max-width: 36rem; margin: 0 auto; }
      h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 1rem; }
      .code { font-family: ui-monospace, monospace; overflow-wrap: anywhere;
        border-inline-start: .25rem solid; padding: .25rem .75rem; }
      button { font: inherit; padding: .625rem 1.25rem; min-height: 2.75rem; }
      """;

  /**
   * What a refused person sees.
   *
   * @param reference what the log has for this refusal
   */
  public static Page refusal(Refusal refusal, String reference) {
    return page(
        REGISTRATION.contains(refusal)
            ? "The tool couldn’t be connected"
            : "The activity couldn’t be opened",
        "<p>%s</p><p class=\"code\">LTI-%s · reference %s</p>"
            .formatted(escape(refusal.advice()), refusal, escape(reference)),
        "",
        "");
  }

  /** The end of a dynamic registration: tells the platform's frame to close. */
  public static Page registered(String clientId, boolean approved) {
    String next =
        approved
            ? "The tool is connected. You may have to activate it in your platform."
            : "The tool is connected, and waits for approval on its own side.";
    return page(
        "Registration finished",
        "<p>%s</p><p class=\"code\">client_id %s</p>".formatted(next, escape(clientId)),
        "(window.opener || window.parent).postMessage({subject: 'org.imsglobal.lti.close'}, '*');",
        "");
  }

  /** A form that a script submits at once, and a button for where there is no script. */
  public static Page autoSubmit(URI action, Map<String, String> fields) {
    String inputs =
        fields.entrySet().stream()
            .map(
                field ->
                    "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                        .formatted(escape(field.getKey()), escape(field.getValue())))
            .collect(Collectors.joining());
    return page(
        "Back to your course",
        "<form method=\"post\" action=\"%s\">%s<button>Continue</button></form>"
            .formatted(escape(action.toString()), inputs),
        "document.forms[0].submit();",
        "; form-action " + action.getScheme() + "://" + action.getRawAuthority());
  }

  private static Page page(String title, String body, String script, String morePolicy) {
    String nonce = Secret.fresh();
    String html =
        """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%1$s</title>
        <style nonce="%2$s">
        %3$s</style>
        </head>
        <body><main><h1>%1$s</h1>%4$s</main>%5$s</body>
        </html>
        """
            .formatted(escape(title), nonce, STYLE, body, scriptElement(script, nonce));
    String policy =
        "default-src 'none'; base-uri 'none'; style-src 'nonce-%1$s'; script-src 'nonce-%1$s'"
            .formatted(nonce);
    return new Page(html, policy + (morePolicy.isEmpty() ? "; form-action 'none'" : morePolicy));
  }

  private static String scriptElement(String script, String nonce) {
    return script.isEmpty() ? "" : "<script nonce=\"" + nonce + "\">" + script + "</script>";
  }

  /** Text as it may stand in HTML, between tags and inside quoted attributes. */
  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}

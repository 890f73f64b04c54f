package org.stoa.lti.page;

import java.net.URI;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.stoa.lti.platform.Registration;
import org.stoa.lti.refusal.Advice;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.PlatformAnswer;
import org.stoa.lti.refusal.Refusal;
import org.stoa.lti.refusal.Unapproved;
import org.stoa.lti.text.Origin;
import org.stoa.lti.text.Secret;

/**
 * A whole page and the {@code Content-Security-Policy} that must go with it. May be shown inside a
 * platform's frame, whose address may be any: a school's own, say, where the issuer is its
 * provider. So the policy doesn't say who may frame it, and there is nothing in it to be framed
 * for.
 *
 * @param html UTF-8, escaped
 * @param policy allows this page's own style and script, by a nonce, and nothing else
 */
public record Page(String html, String policy) {

  private static final Set<Refusal> REGISTRATION =
      Collections.unmodifiableSet(EnumSet.range(Refusal.INTENT_UNKNOWN, Refusal.PLATFORM_REFUSED));

  private static final String CLOSE =
      "const close = () => (window.opener || window.parent)"
          + ".postMessage({subject: 'org.imsglobal.lti.close'}, '*');"
          + " document.querySelector('button').onclick = close;";

  private static final String STYLE =
      """
      :root { color-scheme: light dark; }
      body { font: 1.0625rem/1.6 system-ui, sans-serif; margin: 0; padding: 2rem 1.25rem; }
      main { max-width: 36rem; margin: 0 auto; }
      h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 1rem; }
      h2 { font-size: 1.125rem; margin: 1.5rem 0 .5rem; }
      pre { white-space: pre-wrap; overflow-wrap: anywhere; }
      .code { font-family: ui-monospace, monospace; overflow-wrap: anywhere;
        border-inline-start: .25rem solid; padding: .25rem .75rem; }
      button { font: inherit; padding: .625rem 1.25rem; min-height: 2.75rem; }
      a { color: inherit; }
      :focus-visible { outline: .1875rem solid; outline-offset: .125rem; }
      """;

  /**
   * What a refused person sees.
   *
   * @param reference what the log has for this refusal
   */
  public static Page refusal(LtiRefused refused, String reference, Locale reader) {
    Words words = Words.of(reader);
    String body =
        "<p>%s</p>%s<p class=\"code\">LTI-%s · %s %s%s</p>%s"
            .formatted(
                refused
                    .objection()
                    .map(objection -> escape(objection.text()))
                    .orElseGet(() -> words.html("advice." + refused.refusal().advice())),
                wayBack(refused.wayBack(), words),
                refused.code(),
                words.html("reference"),
                escape(reference),
                refused.unapproved().map(Page::names).orElse(""),
                refused.platformAnswer().map(it -> answered(it, words)).orElse(""));
    return of(words, title(refused.refusal()), body, "", "'none'");
  }

  private static String title(Refusal refusal) {
    if (REGISTRATION.contains(refusal)) {
      return "registration.refused.title";
    }
    return refusal.advice() == Advice.AGAIN ? "again.title" : "refused.title";
  }

  static String wayBack(Optional<URI> address, Words words) {
    return address
        .map(
            to ->
                "<p><a href=\"%s\">%s</a></p>".formatted(escape(to.toString()), words.html("back")))
        .orElse("");
  }

  private static String names(Unapproved unapproved) {
    return unapproved.deploymentId().map(id -> "<br>deployment_id " + escape(id)).orElse("")
        + "<br>client_id "
        + escape(unapproved.clientId());
  }

  private static String answered(PlatformAnswer answer, Words words) {
    return "<h2>%s</h2><p>HTTP %d</p><pre>%s</pre>"
        .formatted(words.html("registration.answer"), answer.status(), escape(answer.body()));
  }

  /**
   * The end of a dynamic registration. Its button tells the platform's frame to close; if nothing
   * is left to be done here, the page does so by itself.
   *
   * @param platform the name of the platform's profile, for what to do there now
   */
  public static Page registered(
      String clientId, Registration.Status status, String platform, Locale reader) {
    Words words = Words.of(reader);
    return of(
        words,
        "registered.title",
        "<p>%s</p><p>%s</p><p class=\"code\">client_id %s</p><button>%s</button>"
            .formatted(
                words.html("registered.next." + platform),
                words.html("registered." + status),
                escape(clientId),
                words.html("registered.close")),
        status == Registration.Status.ACTIVE ? CLOSE + " close();" : CLOSE,
        "'none'");
  }

  /** A form that a script submits at once, and a button for where there is no script. */
  public static Page autoSubmit(URI action, Map<String, String> fields, Locale reader) {
    Words words = Words.of(reader);
    return of(
        words,
        "answer.title",
        "<form method=\"post\" action=\"%s\">%s<button>%s</button></form>"
            .formatted(escape(action.toString()), hidden(fields), words.html("answer.send")),
        "document.forms[0].submit();",
        Origin.of(action).toString());
  }

  /** A button that goes on in a window of its own, with a form. */
  public static Page window(URI action, Map<String, String> fields, Locale reader) {
    Words words = Words.of(reader);
    return of(words, "window.title", windowForm(action, fields, words), "", "'self'");
  }

  static String windowForm(URI action, Map<String, String> fields, Words words) {
    return """
        <p>%s</p>\
        <form method="post" action="%s" target="_blank" rel="noopener">%s<button>%s</button></form>"""
        .formatted(
            words.html("window.why"),
            escape(action.toString()),
            hidden(fields),
            words.html("window.open"));
  }

  /** The hidden fields of a form. */
  static String hidden(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(
            field ->
                "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                    .formatted(escape(field.getKey()), escape(field.getValue())))
        .collect(Collectors.joining());
  }

  /**
   * Any page.
   *
   * @param title the key of its title
   * @param body HTML, escaped
   * @param formAction sources, for the policy
   */
  static Page of(Words words, String title, String body, String script, String formAction) {
    String nonce = Secret.fresh();
    String html =
        """
        <!doctype html>
        <html lang="%6$s">
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
            .formatted(
                words.html(title),
                nonce,
                STYLE,
                body,
                scriptElement(script, nonce),
                words.language());
    String policy =
        "default-src 'none'; base-uri 'none'; style-src 'nonce-%1$s'; script-src 'nonce-%1$s'; form-action %2$s"
            .formatted(nonce, formAction);
    return new Page(html, policy);
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

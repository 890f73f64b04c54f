package org.stoa.lti.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.stoa.lti.launch.LaunchRequest;
import org.stoa.lti.launch.UnprovenLaunch;
import org.stoa.lti.login.LoginRequest;
import org.stoa.lti.login.PlatformStorage;
import org.stoa.lti.login.StorageLogin;
import org.stoa.lti.text.Origin;

/**
 * The pages of a browser that keeps no cookies of ours inside a platform's frame. They speak with
 * the platform by {@code postMessage}, and say what to do where that leads to nothing: while there
 * is no script, while the platform is silent, when it refuses.
 */
public final class StoragePages {

  private static final String SCRIPT = script();

  private StoragePages() {}

  /**
   * Gives the secret of a login to the platform's storage, and goes on to the platform. Otherwise
   * it offers to begin the same login in a new window: the platform hasn't seen this one yet.
   *
   * @param again where a login begins
   */
  public static Page keep(StorageLogin login, LoginRequest request, URI again, Locale reader) {
    Words words = Words.of(reader);
    String data =
        data(
            "lti.put_data",
            login.storage(),
            Map.of("value", login.secret(), "onward", login.redirect().location().toString()));
    String otherwise = Page.windowForm(again, request.parameters(), words);
    // Browsers hold a form's policy against its redirects too: they lead to the platform, and from
    // there to wherever its people sign in.
    String formAction = "'self' https: " + Origin.of(login.storage().platform());
    return page(words, "window.title", data, otherwise, formAction);
  }

  /**
   * Asks the platform's storage for the secret of a login, and posts the launch again with it.
   *
   * @param action where launches are posted
   */
  public static Page ask(UnprovenLaunch launch, URI action, Locale reader) {
    Words words = Words.of(reader);
    String form =
        """
        <form id="launch" method="post" action="%s">%s<input type="hidden" name="%s"></form>"""
            .formatted(
                Page.escape(action.toString()),
                Page.hidden(launch.form()),
                LaunchRequest.STORAGE_PROOF);
    String otherwise =
        "<p>%s</p>%s"
            .formatted(words.html("proof.missing"), Page.wayBack(launch.returnUrl(), words));
    String data = data("lti.get_data", launch.storage(), Map.of());
    return page(words, "again.title", data, form + otherwise, "'self'");
  }

  private static String data(String subject, PlatformStorage storage, Map<String, String> more) {
    Map<String, String> data =
        new LinkedHashMap<>(
            Map.of(
                "subject", subject,
                "frame", storage.frame(),
                "platform", storage.platform().toString(),
                "key", storage.key()));
    data.putAll(more);
    return data.entrySet().stream()
        .map(it -> " data-%s=\"%s\"".formatted(it.getKey(), Page.escape(it.getValue())))
        .collect(Collectors.joining());
  }

  private static Page page(
      Words words, String title, String data, String otherwise, String formAction) {
    String body =
        """
        <p id="storage" role="status" hidden%s>%s</p>\
        <div id="otherwise">%s\
        <p class="code">LTI-COOKIE_BLOCKED<br><span id="layer">LTI-STORAGE_NOT_ASKED</span></p></div>"""
            .formatted(data, words.html("storage.waiting"), otherwise);
    return Page.of(words, title, body, SCRIPT, formAction);
  }

  private static String script() {
    try (InputStream in = StoragePages.class.getResourceAsStream("storage.js")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

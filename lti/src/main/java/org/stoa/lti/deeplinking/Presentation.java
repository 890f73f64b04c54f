package org.stoa.lti.deeplinking;

import java.net.URI;
import java.util.Collection;
import java.util.Optional;
import org.stoa.lti.json.JsonObject;

/**
 * How a link may be shown, one member for each way; the platform chooses among them.
 *
 * @param embed HTML to embed
 * @param window a window of its own
 * @param iframe a frame within the platform's page
 */
public record Presentation(
    Optional<String> embed, Optional<Window> window, Optional<Iframe> iframe) {

  /** Left to the platform. */
  public static final Presentation UNSAID =
      new Presentation(Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * Checks the HTML.
   *
   * @throws IllegalArgumentException if it is there, and blank
   */
  public Presentation {
    Members.requireFilled("html of embed", embed);
  }

  /**
   * A window of its own.
   *
   * @param targetName links with the same one share their window
   * @param features as {@code window.open} takes them
   */
  public record Window(Optional<String> targetName, Size size, Optional<String> features) {

    /**
     * Checks the texts.
     *
     * @throws IllegalArgumentException if one is there, and blank
     */
    public Window {
      Members.requireFilled("targetName", targetName);
      Members.requireFilled("windowFeatures", features);
    }

    private JsonObject json() {
      JsonObject.Builder json = JsonObject.builder().put("targetName", targetName);
      size.addTo(json);
      return json.put("windowFeatures", features).build();
    }
  }

  /**
   * A frame.
   *
   * @param src what is in it; only a {@link Link} says so, and must
   */
  public record Iframe(Optional<URI> src, Size size) {

    /**
     * Checks the address.
     *
     * @throws IllegalArgumentException if it is there, and no web address
     */
    public Iframe {
      Members.requireWeb("src of an iframe", src);
    }

    private JsonObject json() {
      JsonObject.Builder json = JsonObject.builder().put("src", src.map(URI::toString));
      size.addTo(json);
      return json.build();
    }
  }

  /** The same, as far as these targets allow it. */
  Presentation within(Collection<String> targets) {
    return new Presentation(
        embed.filter(it -> targets.contains("embed")),
        window.filter(it -> targets.contains("window")),
        iframe.filter(it -> targets.contains("iframe")));
  }

  void addTo(JsonObject.Builder json) {
    embed.ifPresent(html -> json.put("embed", JsonObject.builder().put("html", html).build()));
    window.ifPresent(it -> json.put("window", it.json()));
    iframe.ifPresent(it -> json.put("iframe", it.json()));
  }
}

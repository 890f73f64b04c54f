package org.stoa.lti.deeplinking;

import java.net.URI;
import org.stoa.lti.json.JsonObject;

/** A link to any page. Deep Linking 2.0, 3.1. */
public record Link(URI url, Description about, Presentation presentation) implements ContentItem {

  /**
   * Checks the members.
   *
   * @throws IllegalArgumentException if the address is no web address, or a frame has none
   */
  public Link {
    Members.requireWeb("url", url);
    Members.require(
        presentation.iframe().stream().allMatch(frame -> frame.src().isPresent()),
        "iframe of a link needs a src");
  }

  @Override
  public String type() {
    return "link";
  }

  @Override
  public JsonObject json() {
    JsonObject.Builder json = JsonObject.builder().put("type", type()).put("url", url.toString());
    about.addTo(json);
    presentation.addTo(json);
    return json.build();
  }
}

package org.stoa.lti.deeplinking;

import java.net.URI;
import org.stoa.lti.json.JsonObject;

/** A picture to show as it is. Deep Linking 2.0, 3.5. */
public record Image(URI url, Description about, Size size) implements ContentItem {

  /**
   * Checks the address.
   *
   * @throws IllegalArgumentException if it is no web address
   */
  public Image {
    Members.requireWeb("url", url);
  }

  @Override
  public String type() {
    return "image";
  }

  @Override
  public JsonObject json() {
    JsonObject.Builder json = JsonObject.builder().put("type", type()).put("url", url.toString());
    about.addTo(json);
    size.addTo(json);
    return json.build();
  }
}

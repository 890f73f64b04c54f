package org.stoa.lti.deeplinking;

import java.net.URI;
import org.stoa.lti.json.JsonObject;

/** A picture that stands for an item: its {@code icon} or {@code thumbnail}. */
public record Icon(URI url, Size size) {

  /**
   * Checks the address.
   *
   * @throws IllegalArgumentException if it is no web address
   */
  public Icon {
    Members.requireWeb("url of an icon", url);
  }

  JsonObject json() {
    JsonObject.Builder json = JsonObject.builder().put("url", url.toString());
    size.addTo(json);
    return json.build();
  }
}

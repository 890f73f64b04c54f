package org.stoa.lti.deeplinking;

import org.stoa.lti.json.JsonObject;

/** HTML to embed in a page of the platform. Deep Linking 2.0, 3.4. */
public record HtmlFragment(String html, Description about) implements ContentItem {

  /**
   * Checks the members.
   *
   * @throws IllegalArgumentException if the HTML is blank, or there is a picture, which this type
   *     of item can't have
   */
  public HtmlFragment {
    Members.requireFilled("html", html);
    Members.require(
        about.icon().isEmpty() && about.thumbnail().isEmpty(),
        "html has neither icon nor thumbnail");
  }

  @Override
  public String type() {
    return "html";
  }

  @Override
  public JsonObject json() {
    JsonObject.Builder json = JsonObject.builder().put("type", type()).put("html", html);
    about.addTo(json);
    return json.build();
  }
}

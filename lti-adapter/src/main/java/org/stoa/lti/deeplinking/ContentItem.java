package org.stoa.lti.deeplinking;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.stoa.lti.json.JsonObject;

/** Something a course builder chose. Deep Linking 2.0, 4.5.4. */
public sealed interface ContentItem {

  /** The {@code type}, as settings list it among what they accept. */
  String type();

  /** The item as the platform reads it. */
  JsonObject json();

  /**
   * A link that launches this tool.
   *
   * @param title what people read in the course
   * @param url an address on this tool; the {@code target_link_uri} of the launches to come
   * @param custom parameters of the launches to come
   * @param lineItem the column to make in the gradebook
   */
  record LtiResourceLink(
      String title, URI url, Map<String, String> custom, Optional<GradeColumn> lineItem)
      implements ContentItem {

    /** Copies the parameters. */
    public LtiResourceLink {
      custom = Map.copyOf(custom);
    }

    @Override
    public String type() {
      return "ltiResourceLink";
    }

    @Override
    public JsonObject json() {
      JsonObject.Builder json =
          JsonObject.builder().put("type", type()).put("title", title).put("url", url.toString());
      if (!custom.isEmpty()) {
        json.put("custom", custom);
      }
      lineItem.ifPresent(column -> json.put("lineItem", column.json()));
      return json.build();
    }
  }

  /**
   * A gradebook column that comes with a link.
   *
   * @param label what people read above it
   * @param scoreMaximum greater than 0
   * @param resourceId our own id for what is graded
   */
  record GradeColumn(String label, double scoreMaximum, String resourceId) {

    JsonObject json() {
      return JsonObject.builder()
          .put("label", label)
          .put("scoreMaximum", scoreMaximum)
          .put("resourceId", resourceId)
          .build();
    }
  }
}

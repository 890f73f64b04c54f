package org.stoa.lti.service;

import java.net.URI;
import java.util.Optional;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.text.WebAddress;

/**
 * A column of a gradebook. AGS 2.0, 3.2.
 *
 * @param id its address; absent until the platform has made it
 * @param label what people read above the column
 * @param scoreMaximum greater than 0
 * @param resourceLinkId the link it belongs to
 * @param resourceId our own id for what is graded
 * @param tag our own word for why
 */
public record LineItem(
    Optional<URI> id,
    String label,
    double scoreMaximum,
    Optional<String> resourceLinkId,
    Optional<String> resourceId,
    Optional<String> tag) {

  /**
   * Checks the maximum.
   *
   * @throws IllegalArgumentException if it isn't greater than 0
   */
  public LineItem {
    if (!(scoreMaximum > 0)) {
      throw new IllegalArgumentException("scoreMaximum must be greater than 0");
    }
  }

  /** A column that we want for a link. */
  public static LineItem of(
      String label, double scoreMaximum, String resourceLinkId, String resourceId) {
    return new LineItem(
        Optional.empty(),
        label,
        scoreMaximum,
        Optional.of(resourceLinkId),
        Optional.of(resourceId),
        Optional.empty());
  }

  /** The same column with a tag. */
  public LineItem withTag(String word) {
    return new LineItem(id, label, scoreMaximum, resourceLinkId, resourceId, Optional.of(word));
  }

  /** Whether that one is for the same thing: the same link, resource and tag. */
  boolean isFor(LineItem that) {
    return resourceLinkId.equals(that.resourceLinkId)
        && resourceId.equals(that.resourceId)
        && filled(tag).equals(filled(that.tag));
  }

  private static Optional<String> filled(Optional<String> text) {
    return text.filter(value -> !value.isBlank());
  }

  JsonObject json() {
    return JsonObject.builder()
        .put("label", label)
        .put("scoreMaximum", scoreMaximum)
        .put("resourceLinkId", resourceLinkId)
        .put("resourceId", resourceId)
        .put("tag", tag)
        .build();
  }

  /** Reads what a platform sent; empty if it has no address or no maximum. */
  static Optional<LineItem> read(JsonObject json) {
    Optional<URI> id = json.filled("id").flatMap(WebAddress::read);
    return json.number("scoreMaximum")
        .filter(maximum -> maximum > 0 && id.isPresent())
        .map(
            maximum ->
                new LineItem(
                    id,
                    json.text("label").orElse(""),
                    maximum,
                    json.filled("resourceLinkId"),
                    json.filled("resourceId"),
                    json.filled("tag")));
  }
}

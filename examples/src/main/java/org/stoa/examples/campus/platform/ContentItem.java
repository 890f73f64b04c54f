package org.stoa.examples.campus.platform;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stoa.examples.campus.web.Refusal;

/**
 * One {@code ltiResourceLink} that a tool offers (Deep Linking 2.0, section 3.2). Items of other
 * types are not accepted and left out; available, submission and window are not looked at, as in
 * Moodle.
 */
record ContentItem(
    Optional<String> title,
    String text,
    Optional<URI> url,
    Map<String, String> custom,
    Optional<Line> line) {

  /** The line item that comes with it. */
  record Line(double maximum, Optional<String> resourceId, Optional<String> tag) {}

  private static final int MOST = 50;

  /**
   * @throws Refusal if an item is not what the standard says, or leads away from the tool
   */
  static List<ContentItem> read(JWTClaimsSet claims, Tool tool) {
    Object sent = claims.getClaim(Claims.CONTENT_ITEMS);
    if (sent == null) {
      return List.of();
    }
    if (!(sent instanceof List<?> list) || list.size() > MOST) {
      throw Services.invalid("content_items must be a list of at most " + MOST + ".");
    }
    List<ContentItem> items = new ArrayList<>();
    for (Object entry : list) {
      if (!(entry instanceof Map<?, ?> item)) {
        throw Services.invalid("A content item must be an object.");
      }
      if ("ltiResourceLink".equals(item.get("type"))) {
        items.add(item(item, tool));
      }
    }
    return List.copyOf(items);
  }

  private static ContentItem item(Map<?, ?> item, Tool tool) {
    Optional<URI> url =
        text(item, "url")
            .map(
                address ->
                    Addresses.parse(address)
                        .filter(tool::owns)
                        .orElseThrow(
                            () -> Services.invalid("The url must lie on the tool's domain.")));
    return new ContentItem(
        text(item, "title"),
        text(item, "text").orElse(""),
        url,
        custom(item.get("custom")),
        line(item.get("lineItem")));
  }

  private static Map<String, String> custom(@Nullable Object sent) {
    Map<String, String> custom = new LinkedHashMap<>();
    if (sent instanceof Map<?, ?> map) {
      map.forEach((name, value) -> custom.put(String.valueOf(name), String.valueOf(value)));
    }
    return custom;
  }

  private static Optional<Line> line(@Nullable Object sent) {
    if (!(sent instanceof Map<?, ?> map)) {
      return Optional.empty();
    }
    if (!(map.get("scoreMaximum") instanceof Number maximum) || !(maximum.doubleValue() > 0)) {
      throw Services.invalid("A lineItem needs a scoreMaximum above 0.");
    }
    return Optional.of(new Line(maximum.doubleValue(), text(map, "resourceId"), text(map, "tag")));
  }

  private static Optional<String> text(Map<?, ?> map, String name) {
    return map.get(name) instanceof String text && !text.isBlank()
        ? Optional.of(text)
        : Optional.empty();
  }
}

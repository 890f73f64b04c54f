package org.stoa.examples.campus.platform.launch;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stoa.examples.campus.course.LineItem;
import org.stoa.examples.campus.platform.tool.Addresses;
import org.stoa.examples.campus.platform.tool.Claims;
import org.stoa.examples.campus.platform.tool.Tool;
import org.stoa.examples.campus.web.Refusal;

/**
 * One {@code ltiResourceLink} that a tool offers (Deep Linking 2.0, section 3.2). Items of other
 * types are not accepted and left out; available, submission and window are not looked at, as in
 * Moodle.
 */
public record ContentItem(
    Optional<String> title,
    String text,
    Optional<URI> url,
    Map<String, String> custom,
    Optional<Line> line) {

  /** The line item that comes with it. */
  public record Line(
      double maximum,
      Optional<String> resourceId,
      Optional<String> tag,
      LineItem.Details details) {}

  private static final int MOST = 50;

  /**
   * Reads the resource links among the items of an answer.
   *
   * @throws Refusal if an item is not what the standard says, or leads away from the tool
   */
  public static List<ContentItem> read(JWTClaimsSet claims, Tool tool) {
    Object sent = claims.getClaim(Claims.CONTENT_ITEMS);
    if (sent == null) {
      return List.of();
    }
    if (!(sent instanceof List<?> list) || list.size() > MOST) {
      throw Refusal.invalid("content_items must be a list of at most " + MOST + ".");
    }
    List<ContentItem> items = new ArrayList<>();
    for (Object entry : list) {
      if (!(entry instanceof Map<?, ?> item)) {
        throw Refusal.invalid("A content item must be an object.");
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
                            () -> Refusal.invalid("The url must lie on the tool's domain.")));
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
      throw Refusal.invalid("A lineItem needs a scoreMaximum above 0.");
    }
    return Optional.of(
        new Line(
            maximum.doubleValue(),
            text(map, "resourceId"),
            text(map, "tag"),
            new LineItem.Details(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                review(map.get("submissionReview")))));
  }

  private static Optional<LineItem.Review> review(@Nullable Object sent) {
    if (!(sent instanceof Map<?, ?> map)) {
      return Optional.empty();
    }
    return Optional.of(
        new LineItem.Review(text(map, "url").flatMap(Addresses::parse), custom(map.get("custom"))));
  }

  private static Optional<String> text(Map<?, ?> map, String name) {
    return map.get(name) instanceof String text && !text.isBlank()
        ? Optional.of(text)
        : Optional.empty();
  }
}

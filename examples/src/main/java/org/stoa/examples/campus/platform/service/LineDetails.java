package org.stoa.examples.campus.platform.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.stoa.examples.campus.course.LineItem;
import org.stoa.examples.campus.platform.tool.Addresses;
import org.stoa.examples.campus.web.Json;
import org.stoa.examples.campus.web.Refusal;

/** What a line item may say beyond its points and names, in JSON. */
public final class LineDetails {

  private LineDetails() {}

  /**
   * Reads what was sent; what it doesn't say is empty.
   *
   * @throws Refusal 400 if an address is none
   */
  public static LineItem.Details read(JsonNode sent) {
    JsonNode released = sent.path("gradesReleased");
    return new LineItem.Details(
        Json.text(sent, "startDateTime"),
        Json.text(sent, "endDateTime"),
        released.isBoolean() ? Optional.of(released.booleanValue()) : Optional.empty(),
        Optional.of(sent.path("submissionReview"))
            .filter(JsonNode::isObject)
            .map(LineDetails::review));
  }

  private static LineItem.Review review(JsonNode sent) {
    Optional<URI> url =
        Json.text(sent, "url")
            .map(
                text ->
                    Addresses.parse(text)
                        .orElseThrow(
                            () -> Refusal.invalid("The url of submissionReview is none.")));
    Map<String, String> custom = new LinkedHashMap<>();
    sent.path("custom")
        .properties()
        .forEach(entry -> custom.put(entry.getKey(), entry.getValue().asText()));
    return new LineItem.Review(url, custom);
  }

  static void write(LineItem.Details details, ObjectNode json) {
    details.start().ifPresent(start -> json.put("startDateTime", start));
    details.end().ifPresent(end -> json.put("endDateTime", end));
    details.released().ifPresent(released -> json.put("gradesReleased", released));
    details
        .review()
        .ifPresent(
            review -> {
              ObjectNode node = json.putObject("submissionReview");
              review.url().ifPresent(url -> node.put("url", url.toString()));
              ObjectNode custom = node.putObject("custom");
              review.custom().forEach(custom::put);
            });
  }
}

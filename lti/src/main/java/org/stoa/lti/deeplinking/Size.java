package org.stoa.lti.deeplinking;

import java.util.OptionalInt;
import org.stoa.lti.json.JsonObject;

/** How large something is shown, in CSS pixels; either may be left to the platform. */
public record Size(OptionalInt width, OptionalInt height) {

  /** Left to the platform. */
  public static final Size UNSAID = new Size(OptionalInt.empty(), OptionalInt.empty());

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one isn't above 0
   */
  public Size {
    Members.requirePositive("width", width);
    Members.requirePositive("height", height);
  }

  /** So wide and so high. */
  public static Size of(int width, int height) {
    return new Size(OptionalInt.of(width), OptionalInt.of(height));
  }

  void addTo(JsonObject.Builder json) {
    Members.put(json, "width", width);
    Members.put(json, "height", height);
  }
}

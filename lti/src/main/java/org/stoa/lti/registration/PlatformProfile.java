package org.stoa.lti.registration;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.platform.PlatformExtension;

/** What is special about registering at one kind of platform. */
public enum PlatformProfile {
  /** The standard and nothing else. */
  GENERIC,

  /** Moodle. The tool is there at once, and waits for its activation. */
  MOODLE,

  /** Canvas. Deployments come about later, when somebody installs the tool in an account. */
  CANVAS {

    private static final String CLAIM = "https://canvas.instructure.com/lti/";

    /** Canvas' words for the standard's places. */
    private static final Map<String, List<String>> PLACEMENTS =
        Map.of(
            "ContentArea", List.of("assignment_selection", "link_selection"),
            "RichTextEditor", List.of("editor_button"));

    @Override
    Set<PlatformExtension> extensions() {
      return Set.of(PlatformExtension.CANVAS_SCORE);
    }

    @Override
    List<String> placements(ToolMessage message) {
      return message.placements().stream()
          .flatMap(place -> PLACEMENTS.getOrDefault(place, List.of(place)).stream())
          .toList();
    }

    @Override
    void extend(ToolProfile tool, JsonObject.Builder configuration) {
      boolean named = tool.claims().contains("name");
      boolean reached = tool.claims().contains("email");
      String level =
          named ? (reached ? "public" : "name_only") : (reached ? "email_only" : "anonymous");
      configuration
          .put(CLAIM + "privacy_level", level)
          .put(CLAIM + "tool_id", tool.name())
          .put(CLAIM + "vendor", tool.vendor());
    }
  },

  /** Blackboard. Deployments come about later, when somebody adds the tool to a site. */
  BLACKBOARD;

  /** The profile of a {@code product_family_code}; {@link #GENERIC} if it has none of its own. */
  public static PlatformProfile of(Optional<String> product) {
    String code = product.orElse("").toLowerCase(Locale.ROOT);
    if (code.startsWith("blackboard")) {
      return BLACKBOARD;
    }
    return switch (code) {
      case "moodle" -> MOODLE;
      case "canvas" -> CANVAS;
      default -> GENERIC;
    };
  }

  /** What we may use beyond the standard. */
  Set<PlatformExtension> extensions() {
    return Set.of();
  }

  /** Where a message may appear, in the platform's words. */
  List<String> placements(ToolMessage message) {
    return message.placements();
  }

  /** Adds what the standard doesn't know to the tool's configuration. */
  void extend(ToolProfile tool, JsonObject.Builder configuration) {}
}

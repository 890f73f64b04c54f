package org.stoa.lti.registration;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One message that this tool answers, as it is offered to platforms. LTI Dynamic Registration 1.0,
 * 3.5.1.
 *
 * @param type such as {@code LtiDeepLinkingRequest}
 * @param label what people choose it by; the tool's name by default
 * @param target where it is launched; the tool's home by default
 * @param custom parameters of this message, beside the tool's own
 * @param placements where it may appear, in the standard's words: {@code ContentArea}, {@code
 *     RichTextEditor}; a platform with words of its own gets those
 */
public record ToolMessage(
    String type,
    Optional<String> label,
    Optional<URI> target,
    Map<String, String> custom,
    List<String> placements) {

  /** Opens a link. */
  public static final ToolMessage RESOURCE_LINK = of("LtiResourceLinkRequest");

  /** Chooses content for a course. */
  public static final ToolMessage DEEP_LINKING =
      of("LtiDeepLinkingRequest").placedIn("ContentArea");

  /** Looks at what somebody handed in; AGS 2.0, and Submission Review 1.0. */
  public static final ToolMessage SUBMISSION_REVIEW = of("LtiSubmissionReviewRequest");

  /** Takes on what is handed in for an activity. Asset Processor 1.0. */
  public static final ToolMessage ASSET_PROCESSOR =
      of("LtiDeepLinkingRequest").placedIn("ActivityAssetProcessor");

  /** Changes how what is handed in is processed. Asset Processor 1.0. */
  public static final ToolMessage ASSET_SETTINGS = of("LtiAssetProcessorSettingsRequest");

  /** Looks at a report about what was handed in. Asset Processor 1.0. */
  public static final ToolMessage REPORT_REVIEW = of("LtiReportReviewRequest");

  /** Asks somebody to accept the tool's licence agreement. Asset Processor 1.0. */
  public static final ToolMessage EULA = of("LtiEulaRequest");

  /** Copies the collections. */
  public ToolMessage {
    custom = Map.copyOf(custom);
    placements = List.copyOf(placements);
  }

  private static ToolMessage of(String type) {
    return new ToolMessage(type, Optional.empty(), Optional.empty(), Map.of(), List.of());
  }

  /** The same under another label. */
  public ToolMessage labelled(String text) {
    return new ToolMessage(type, Optional.of(text), target, custom, placements);
  }

  /** The same, launched elsewhere below the tool's base. */
  public ToolMessage at(URI address) {
    return new ToolMessage(type, label, Optional.of(address), custom, placements);
  }

  /** The same with custom parameters. */
  public ToolMessage with(Map<String, String> parameters) {
    return new ToolMessage(type, label, target, parameters, placements);
  }

  /** The same in these places. */
  public ToolMessage placedIn(String... places) {
    return new ToolMessage(type, label, target, custom, List.of(places));
  }
}

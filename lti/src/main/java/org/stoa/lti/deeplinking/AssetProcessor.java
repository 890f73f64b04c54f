package org.stoa.lti.deeplinking;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.stoa.lti.json.JsonObject;

/**
 * That this tool processes what is handed in for an activity. Asset Processor 1.0; what follows are
 * notices of submissions ({@link org.stoa.lti.notice.Notice.AssetSubmission}) and launches of both
 * addresses.
 *
 * @param settings where whoever builds the course changes how it is done ({@link
 *     org.stoa.lti.launch.AssetSettingsLaunch})
 * @param reports where reports are looked at ({@link org.stoa.lti.launch.ReportReviewLaunch})
 */
public record AssetProcessor(
    Description about, Presentation presentation, Destination settings, Destination reports)
    implements ContentItem {

  /**
   * Where launches lead.
   *
   * @param url the {@code target_link_uri} of the launches to come; otherwise the registered one
   * @param custom parameters of the launches to come
   */
  public record Destination(Optional<URI> url, Map<String, String> custom) {

    /** The registered address, without parameters. */
    public static final Destination REGISTERED = new Destination(Optional.empty(), Map.of());

    /**
     * Copies and checks the members.
     *
     * @throws IllegalArgumentException if the address is no web address, or a name is blank
     */
    public Destination {
      Members.requireWeb("url", url);
      custom = Members.custom(custom);
    }

    private JsonObject.Builder addTo(JsonObject.Builder json) {
      json.put("url", url.map(URI::toString));
      Members.put(json, "custom", custom);
      return json;
    }
  }

  /**
   * Checks how it may be shown.
   *
   * @throws IllegalArgumentException if it is to be embedded, or a frame has an address of its own
   */
  public AssetProcessor {
    Members.require(presentation.embed().isEmpty(), "an ltiAssetProcessor has no embed");
    Members.require(
        presentation.iframe().stream().allMatch(frame -> frame.src().isEmpty()),
        "iframe of an ltiAssetProcessor has no src");
  }

  @Override
  public String type() {
    return "ltiAssetProcessor";
  }

  @Override
  public JsonObject json() {
    JsonObject.Builder json = JsonObject.builder().put("type", type());
    about.addTo(json);
    presentation.addTo(json);
    return settings.addTo(json).put("report", reports.addTo(JsonObject.builder()).build()).build();
  }
}

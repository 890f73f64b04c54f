package org.stoa.lti.deeplinking;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.stoa.lti.json.JsonObject;

/**
 * A link that launches this tool. Deep Linking 2.0, 3.2.
 *
 * @param url the {@code target_link_uri} of the launches to come; otherwise the registered one
 * @param custom parameters of the launches to come
 * @param lineItem the column to make in the gradebook
 * @param available when the link can be opened
 * @param submission when work can be handed in
 */
public record LtiResourceLink(
    Optional<URI> url,
    Description about,
    Presentation presentation,
    Map<String, String> custom,
    Optional<GradeColumn> lineItem,
    TimeSlot available,
    TimeSlot submission)
    implements ContentItem {

  /**
   * Copies and checks the members.
   *
   * @throws IllegalArgumentException if the address is no web address, or a frame has one of its
   *     own
   */
  public LtiResourceLink {
    custom = Members.custom(custom);
    Members.requireWeb("url", url);
    Members.require(
        presentation.iframe().stream().allMatch(frame -> frame.src().isEmpty()),
        "iframe of an ltiResourceLink has no src");
  }

  /** Begins a link. */
  public static Builder builder(Description about) {
    return new Builder(about);
  }

  /** Begins another link, equal to this one until told otherwise. */
  public Builder toBuilder() {
    return new Builder(this);
  }

  @Override
  public String type() {
    return "ltiResourceLink";
  }

  @Override
  public JsonObject json() {
    JsonObject.Builder json =
        JsonObject.builder().put("type", type()).put("url", url.map(URI::toString));
    about.addTo(json);
    presentation.addTo(json);
    Members.put(json, "custom", custom);
    lineItem.ifPresent(column -> json.put("lineItem", column.json()));
    available.addTo(json, "available");
    submission.addTo(json, "submission");
    return json.build();
  }

  /** A link in the making; not safe for many threads. */
  public static final class Builder {

    private final Description about;
    private Optional<URI> url = Optional.empty();
    private Presentation presentation = Presentation.UNSAID;
    private Map<String, String> custom = Map.of();
    private Optional<GradeColumn> lineItem = Optional.empty();
    private TimeSlot available = TimeSlot.ANY;
    private TimeSlot submission = TimeSlot.ANY;

    private Builder(Description about) {
      this.about = about;
    }

    private Builder(LtiResourceLink from) {
      this(from.about);
      url = from.url;
      presentation = from.presentation;
      custom = from.custom;
      lineItem = from.lineItem;
      available = from.available;
      submission = from.submission;
    }

    /** Where launches lead. */
    public Builder url(URI address) {
      url = Optional.of(address);
      return this;
    }

    /** How the link may be shown. */
    public Builder presentation(Presentation ways) {
      presentation = ways;
      return this;
    }

    /** The parameters of launches: these and no others. */
    public Builder custom(Map<String, String> parameters) {
      custom = parameters;
      return this;
    }

    /** The column to make in the gradebook. */
    public Builder lineItem(Optional<GradeColumn> column) {
      lineItem = column;
      return this;
    }

    /** When the link can be opened. */
    public Builder available(TimeSlot slot) {
      available = slot;
      return this;
    }

    /** When work can be handed in. */
    public Builder submission(TimeSlot slot) {
      submission = slot;
      return this;
    }

    /**
     * The link.
     *
     * @throws IllegalArgumentException if a member isn't what it should be
     */
    public LtiResourceLink build() {
      return new LtiResourceLink(url, about, presentation, custom, lineItem, available, submission);
    }
  }
}

package org.stoa.lti.grade;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.text.Timestamps;
import org.stoa.lti.text.WebAddress;

/**
 * A column of a gradebook. AGS 2.0, 3.2.
 *
 * @param id its address; absent until the platform has made it
 * @param label what people read above the column
 * @param scoreMaximum greater than 0
 * @param key what it is for
 * @param startDateTime from when on there can be submissions
 * @param endDateTime until when there can be submissions
 * @param gradesReleased whether learners see their grades; up to the platform if absent
 * @param submissionReview how to get from a grade to what was graded
 * @param asRead everything that the platform sent, with what this library doesn't know; sent back
 *     when the column is changed, since a change replaces the whole
 */
public record LineItem(
    Optional<URI> id,
    String label,
    double scoreMaximum,
    Key key,
    Optional<Instant> startDateTime,
    Optional<Instant> endDateTime,
    Optional<Boolean> gradesReleased,
    Optional<SubmissionReview> submissionReview,
    JsonObject asRead) {

  /**
   * What a column is for: no two of a tool have the same.
   *
   * @param resourceLinkId the link it belongs to
   * @param resourceId our own id for what is graded
   * @param tag our own word for why
   */
  public record Key(
      Optional<String> resourceLinkId, Optional<String> resourceId, Optional<String> tag) {

    /** Every column that we can see. */
    public static final Key ANY = new Key(Optional.empty(), Optional.empty(), Optional.empty());

    /** A blank text counts as absent: platforms don't tell them apart. */
    public Key {
      resourceLinkId = resourceLinkId.filter(text -> !text.isBlank());
      resourceId = resourceId.filter(text -> !text.isBlank());
      tag = tag.filter(text -> !text.isBlank());
    }

    /** What a platform should narrow its list to. AGS 2.0, 3.2.9. */
    Map<String, String> filter() {
      Map<String, String> filter = new LinkedHashMap<>();
      resourceLinkId.ifPresent(text -> filter.put("resource_link_id", text));
      resourceId.ifPresent(text -> filter.put("resource_id", text));
      tag.ifPresent(text -> filter.put("tag", text));
      return filter;
    }

    /** Whether everything that is said here is said there too. */
    boolean covers(Key that) {
      return that.filter().entrySet().containsAll(filter().entrySet());
    }
  }

  /**
   * Checks the numbers and times.
   *
   * @throws IllegalArgumentException if the maximum isn't a number greater than 0, or the end is
   *     before the start
   */
  public LineItem {
    if (!(scoreMaximum > 0 && Double.isFinite(scoreMaximum))) {
      throw new IllegalArgumentException("scoreMaximum must be greater than 0");
    }
    if (startDateTime.isPresent()
        && endDateTime.isPresent()
        && endDateTime.get().isBefore(startDateTime.get())) {
      throw new IllegalArgumentException("the end is before the start");
    }
  }

  /** A column that we want for a link. */
  public static LineItem of(
      String label, double scoreMaximum, String resourceLinkId, String resourceId) {
    return new LineItem(
        Optional.empty(),
        label,
        scoreMaximum,
        new Key(Optional.of(resourceLinkId), Optional.of(resourceId), Optional.empty()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        JsonObject.builder().build());
  }

  /** The same column with a tag. */
  public LineItem withTag(String word) {
    return copy(
        label, scoreMaximum, new Key(key.resourceLinkId, key.resourceId, Optional.of(word)));
  }

  /** The same column under another label. */
  public LineItem withLabel(String words) {
    return copy(words, scoreMaximum, key);
  }

  /** The same column out of another maximum. Platforms may rescale the grades in it. */
  public LineItem withScoreMaximum(double maximum) {
    return copy(label, maximum, key);
  }

  private LineItem copy(String words, double maximum, Key purpose) {
    return new LineItem(
        id,
        words,
        maximum,
        purpose,
        startDateTime,
        endDateTime,
        gradesReleased,
        submissionReview,
        asRead);
  }

  /** The same column, open for submissions from one moment to another. */
  public LineItem withTimes(Optional<Instant> start, Optional<Instant> end) {
    return new LineItem(
        id, label, scoreMaximum, key, start, end, gradesReleased, submissionReview, asRead);
  }

  /** The same column, its grades seen by learners or not. */
  public LineItem withGradesReleased(boolean released) {
    return shown(Optional.of(released), submissionReview);
  }

  /** The same column with a way to what was graded. */
  public LineItem withSubmissionReview(SubmissionReview review) {
    return shown(gradesReleased, Optional.of(review));
  }

  private LineItem shown(Optional<Boolean> released, Optional<SubmissionReview> review) {
    return new LineItem(
        id, label, scoreMaximum, key, startDateTime, endDateTime, released, review, asRead);
  }

  /** What the platform sent, changed only where this item is another than the one read. */
  JsonObject json() {
    Optional<LineItem> before = read(asRead);
    Key known = before.map(LineItem::key).orElse(Key.ANY);
    JsonObject.Builder json =
        asRead.toBuilder().put("label", label).put("scoreMaximum", scoreMaximum);
    change(json, "resourceLinkId", key.resourceLinkId, known.resourceLinkId);
    change(json, "resourceId", key.resourceId, known.resourceId);
    change(json, "tag", key.tag, known.tag);
    change(
        json,
        "startDateTime",
        startDateTime.map(Timestamps::write),
        before.flatMap(LineItem::startDateTime).map(Timestamps::write));
    change(
        json,
        "endDateTime",
        endDateTime.map(Timestamps::write),
        before.flatMap(LineItem::endDateTime).map(Timestamps::write));
    gradesReleased
        .filter(now -> !before.flatMap(LineItem::gradesReleased).equals(gradesReleased))
        .ifPresent(now -> json.put("gradesReleased", now));
    submissionReview
        .filter(now -> !before.flatMap(LineItem::submissionReview).equals(submissionReview))
        .ifPresent(now -> json.put("submissionReview", now.json()));
    return json.build();
  }

  private static void change(
      JsonObject.Builder json, String name, Optional<String> now, Optional<String> before) {
    if (!now.equals(before)) {
      json.remove(name).put(name, now);
    }
  }

  /** Reads what a platform sent; empty if it has no address or no maximum. */
  static Optional<LineItem> read(JsonObject json) {
    Optional<URI> id = json.filled("id").flatMap(WebAddress::read);
    return json.quantity("scoreMaximum")
        .filter(maximum -> maximum > 0 && id.isPresent())
        .map(maximum -> read(json, id, maximum));
  }

  private static LineItem read(JsonObject json, Optional<URI> id, double maximum) {
    Optional<Instant> start = json.filled("startDateTime").flatMap(Timestamps::read);
    return new LineItem(
        id,
        json.text("label").orElse(""),
        maximum,
        new Key(json.id("resourceLinkId"), json.id("resourceId"), json.id("tag")),
        start,
        json.filled("endDateTime")
            .flatMap(Timestamps::read)
            .filter(end -> start.isEmpty() || !end.isBefore(start.get())),
        json.truth("gradesReleased"),
        json.object("submissionReview").map(SubmissionReview::read),
        json);
  }
}

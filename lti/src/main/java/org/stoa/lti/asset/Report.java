package org.stoa.lti.asset;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.stoa.lti.claim.Asset;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.text.Timestamps;

/**
 * What this tool found in an asset, or why it found nothing. Asset Processor 1.0, report service.
 *
 * <p>A platform shows the last report of each type. What people read in detail they open by a
 * launch.
 *
 * @param assetId the {@link Asset#id}
 * @param type this tool's own word for what it looked for
 * @param timestamp when this came to be; a platform refuses one that is older than its last
 * @param progress how far the tool is
 * @param priority from 0, in order or not known, to 5, for attention at once
 * @param title untrusted text on the other side: plain
 * @param result in a few characters; of what is {@link Progress#PROCESSED} alone
 * @param indication a colour, with words
 * @param errorCode of what has {@link Progress#FAILED}: one of the constants, or the tool's own
 * @param comment plain text
 * @param visibleToOwner whether whoever handed it in may see the report
 */
public record Report(
    String assetId,
    String type,
    Instant timestamp,
    Progress progress,
    int priority,
    Optional<String> title,
    Optional<String> result,
    Optional<Indication> indication,
    Optional<String> errorCode,
    Optional<String> comment,
    Optional<Boolean> visibleToOwner) {

  /** The tool can't read assets of this type. */
  public static final String UNSUPPORTED_ASSET_TYPE = "UNSUPPORTED_ASSET_TYPE";

  /** The asset is too large for this tool. */
  public static final String ASSET_TOO_LARGE = "ASSET_TOO_LARGE";

  /** There is too little in the asset. */
  public static final String ASSET_TOO_SMALL = "ASSET_TOO_SMALL";

  /** Whoever handed it in hasn't accepted the licence agreement. */
  public static final String EULA_NOT_ACCEPTED = "EULA_NOT_ACCEPTED";

  /** The asset couldn't be fetched. */
  public static final String DOWNLOAD_FAILED = "DOWNLOAD_FAILED";

  private static final int URGENT = 5;

  /** How far a report is. */
  public enum Progress {
    PROCESSED("Processed"),
    PROCESSING("Processing"),
    PENDING_MANUAL("PendingManual"),
    FAILED("Failed"),
    NOT_PROCESSED("NotProcessed"),
    NOT_READY("NotReady");

    private final String term;

    Progress(String term) {
      this.term = term;
    }
  }

  /**
   * A sign at a glance.
   *
   * @param colour such as {@code #EC0000}
   * @param words the same for people who don't see it
   */
  public record Indication(String colour, String words) {

    private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");

    /**
     * Checks both.
     *
     * @throws IllegalArgumentException if the colour has another form, or there are no words
     */
    public Indication {
      if (!COLOUR.matcher(colour).matches() || words.isBlank()) {
        throw new IllegalArgumentException("no #RRGGBB with words");
      }
    }
  }

  /**
   * Checks what belongs together.
   *
   * @throws IllegalArgumentException if asset or type is blank, the priority isn't from 0 to 5, a
   *     result isn't of what was processed, or an error code isn't of what has failed
   */
  public Report {
    if (assetId.isBlank() || type.isBlank()) {
      throw new IllegalArgumentException("a report of a type, about an asset");
    }
    if (priority < 0 || priority > URGENT) {
      throw new IllegalArgumentException("priority " + priority);
    }
    if (result.isPresent() && progress != Progress.PROCESSED) {
      throw new IllegalArgumentException("a result of what isn't processed");
    }
    if (errorCode.isPresent() && progress != Progress.FAILED) {
      throw new IllegalArgumentException("an error code of what hasn't failed");
    }
  }

  /** A report without anything that may be left out. */
  public static Report of(String assetId, String type, Instant timestamp, Progress progress) {
    return new Report(
        assetId,
        type,
        timestamp,
        progress,
        0,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  JsonObject json() {
    JsonObject.Builder json =
        JsonObject.builder()
            .put("assetId", assetId)
            .put("type", type)
            .put("timestamp", Timestamps.write(timestamp))
            .put("processingProgress", progress.term)
            .put("priority", priority)
            .put("title", title)
            .put("result", result)
            .put("indicationColor", indication.map(Indication::colour))
            .put("indicationAlt", indication.map(Indication::words))
            .put("errorCode", errorCode)
            .put("comment", comment);
    visibleToOwner.ifPresent(visible -> json.put("visibleToOwner", visible));
    return json.build();
  }

  /** Doesn't show what was found in whose work. */
  @Override
  public String toString() {
    return "Report[" + type + ", " + progress + ", " + timestamp + "]";
  }
}

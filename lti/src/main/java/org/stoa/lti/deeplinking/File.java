package org.stoa.lti.deeplinking;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.stoa.lti.json.JsonObject;

/**
 * A file that the platform fetches and keeps. Deep Linking 2.0, 3.3.
 *
 * @param mediaType such as {@code application/pdf}
 * @param expiresAt until when it can be fetched; in whole seconds
 */
public record File(
    URI url, Description about, Optional<String> mediaType, Optional<Instant> expiresAt)
    implements ContentItem {

  /**
   * Checks the members.
   *
   * @throws IllegalArgumentException if the address is no web address, or the media type none
   */
  public File {
    Members.requireWeb("url", url);
    Members.require(
        mediaType.stream().allMatch(it -> it.matches("[\\w.+-]+/[\\w.+-]+(;.*)?")),
        "mediaType isn't of the form type/subtype");
    expiresAt = expiresAt.map(it -> it.truncatedTo(ChronoUnit.SECONDS));
  }

  @Override
  public String type() {
    return "file";
  }

  @Override
  public JsonObject json() {
    JsonObject.Builder json = JsonObject.builder().put("type", type()).put("url", url.toString());
    about.addTo(json);
    return json.put("mediaType", mediaType)
        .put("expiresAt", expiresAt.map(Instant::toString))
        .build();
  }
}

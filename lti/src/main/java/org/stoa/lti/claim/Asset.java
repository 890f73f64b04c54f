package org.stoa.lti.claim;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.text.Identifier;
import org.stoa.lti.text.Timestamps;
import org.stoa.lti.text.WebAddress;

/**
 * A part of what somebody handed in: a file, or a text. Asset Processor 1.0, {@code assetservice}
 * claim.
 *
 * @param id stable, unique within the deployment
 * @param address where it is fetched
 * @param title untrusted text
 * @param filename untrusted text, and no path on our side; a text that was typed in has none
 * @param contentType as the platform says
 * @param size in bytes
 * @param sha256 the checksum of its bytes, in Base64
 * @param timestamp when it was handed in
 */
public record Asset(
    String id,
    URI address,
    Optional<String> title,
    Optional<String> filename,
    Optional<String> contentType,
    OptionalLong size,
    Optional<String> sha256,
    Optional<Instant> timestamp) {

  static Optional<Asset> read(JsonObject json) {
    Optional<String> id = json.filled("asset_id").filter(Identifier::isValid);
    Optional<URI> address = json.filled("url").flatMap(WebAddress::read);
    return id.isEmpty() || address.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Asset(
                id.get(),
                address.get(),
                json.filled("title"),
                json.filled("filename"),
                json.filled("content_type"),
                size(json),
                json.filled("sha256_checksum"),
                json.filled("timestamp").flatMap(Timestamps::read)));
  }

  private static OptionalLong size(JsonObject json) {
    return json.quantity("size").stream().mapToLong(Double::longValue).findFirst();
  }

  /** Doesn't show what somebody called her work. */
  @Override
  public String toString() {
    return "Asset[" + id + "]";
  }
}

package org.stoa.lti.claim;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.text.WebAddress;

/**
 * What a platform takes back from deep linking. Deep Linking 2.0, 4.4.1. Immutable.
 *
 * <p>Read leniently: lists may be one text with commas, booleans texts, and words the platform's
 * own.
 */
public final class DeepLinkingSettings {

  private final JsonObject claim;
  private final URI returnUrl;

  private DeepLinkingSettings(JsonObject claim, URI returnUrl) {
    this.claim = claim;
    this.returnUrl = returnUrl;
  }

  /** Reads the claim; empty without a return address, types and targets, which it needs. */
  public static Optional<DeepLinkingSettings> read(JsonObject claim) {
    return claim
        .filled("deep_link_return_url")
        .flatMap(WebAddress::read)
        .map(url -> new DeepLinkingSettings(claim, url))
        .filter(it -> !it.acceptTypes().isEmpty() && !it.targets().isEmpty());
  }

  /** Where the answer is posted, exactly as it came. */
  public URI returnUrl() {
    return returnUrl;
  }

  /** The types of content item, such as {@code ltiResourceLink}. */
  public Set<String> acceptTypes() {
    return Set.copyOf(words("accept_types"));
  }

  /** The media types of files, such as {@code image/*}; empty if any will do. */
  public List<String> acceptMediaTypes() {
    return words("accept_media_types");
  }

  /** Whether a file may be of this media type. */
  public boolean accepts(String mediaType) {
    String plain = plain(mediaType);
    String family = plain.substring(0, plain.indexOf('/') + 1) + "*";
    List<String> accepted = acceptMediaTypes().stream().map(DeepLinkingSettings::plain).toList();
    return accepted.isEmpty()
        || List.of(plain, family, "*/*", "*").stream().anyMatch(accepted::contains);
  }

  /** How a link may be presented: {@code iframe}, {@code window}, {@code embed} and others. */
  public List<String> targets() {
    return words("accept_presentation_document_targets");
  }

  /** Whether more than one item may be chosen. */
  public boolean acceptMultiple() {
    return claim.truth("accept_multiple").orElse(true);
  }

  /** Whether an item may ask for a column in the gradebook; if nothing is said, it may. */
  public boolean acceptLineItem() {
    return claim.truth("accept_lineitem").orElse(true);
  }

  /** Whether what comes back is made at once, without a further question to the person. */
  public boolean autoCreate() {
    return claim.truth("auto_create").orElse(false);
  }

  /** A title for an item that has none of its own. */
  public Optional<String> title() {
    return claim.filled("title");
  }

  /** A description for an item that has none of its own. */
  public Optional<String> text() {
    return claim.filled("text");
  }

  /** Comes back to the platform unread. */
  public Optional<String> data() {
    return claim.text("data");
  }

  /** The claim, as {@link #read} reads it. */
  public JsonObject json() {
    return claim;
  }

  private List<String> words(String name) {
    return claim.texts(name).stream()
        .flatMap(text -> Arrays.stream(text.split(",", -1)))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** A media type without parameters, in small letters. RFC 6838, 4.2. */
  private static String plain(String mediaType) {
    int end = mediaType.indexOf(';');
    return (end < 0 ? mediaType : mediaType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }
}

package org.stoa.content;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.renderer.html.UrlSanitizer;

/**
 * Where links and images of a page may lead: to the web, into a mailbox, to another part of the
 * page, to a file of the programme. Everything else leads nowhere.
 */
final class Destinations implements UrlSanitizer {

  static final String NOWHERE = "";

  private static final Pattern WEB = Pattern.compile("(?i)https?://.+");
  private static final Pattern MAILBOX = Pattern.compile("(?i)mailto:.+");
  private static final Pattern UNSPOKEN = Pattern.compile("[\\p{Cntrl}\\s\\\\]");

  private final Media media;

  Destinations(Media media) {
    this.media = media;
  }

  @Override
  public String sanitizeLinkUrl(String url) {
    if (isWeb(url) || isMailbox(url) || isPartOfPage(url)) {
      return url;
    }
    return file(url).map(media::address).orElse(NOWHERE);
  }

  @Override
  public String sanitizeImageUrl(String url) {
    return isWeb(url) ? url : file(url).map(media::address).orElse(NOWHERE);
  }

  static boolean isWeb(String url) {
    return isSpoken(url) && WEB.matcher(url).matches();
  }

  private static boolean isMailbox(String url) {
    return isSpoken(url) && MAILBOX.matcher(url).matches();
  }

  private static boolean isPartOfPage(String url) {
    return isSpoken(url) && url.startsWith("#");
  }

  private static boolean isSpoken(String url) {
    return !UNSPOKEN.matcher(url.strip()).find();
  }

  /** The path of a file of the programme, if that is what the address names. */
  static Optional<String> file(String url) {
    boolean relative =
        !url.isBlank()
            && url.chars().noneMatch(c -> c < ' ' || c == ':' || c == '\\' || c == '?' || c == '#')
            && Arrays.stream(url.split("/", -1))
                .noneMatch(step -> step.isEmpty() || step.equals(".") || step.equals(".."));
    return relative ? Optional.of(url) : Optional.empty();
  }
}

package org.stoa.content;

import java.util.regex.Pattern;
import org.commonmark.renderer.html.UrlSanitizer;
import org.stoa.programme.FileAddress;

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
    return fileOrNowhere(url);
  }

  @Override
  public String sanitizeImageUrl(String url) {
    return isWeb(url) ? url : fileOrNowhere(url);
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

  private String fileOrNowhere(String url) {
    return FileAddress.in(url)
        .map(file -> media.address(file.path()) + file.fragment())
        .orElse(NOWHERE);
  }
}

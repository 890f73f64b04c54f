package org.stoa.lti.service;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stoa.lti.text.WebAddress;

/** Addresses inside answers. */
final class Links {

  /**
   * One link with its {@code rel}. Some platforms write no quotes, or curly ones, which arrive as
   * whatever the transport makes of their bytes.
   */
  private static final Pattern NEXT =
      Pattern.compile(
          "<([^>]*)>[^<]*?;\\s*rel\\s*=[^\\w<,;]*next(?![\\w-])", Pattern.CASE_INSENSITIVE);

  private Links() {}

  /**
   * The next page, from {@code Link} headers (RFC 8288), read leniently. A page on another host is
   * no page: our token would go there.
   */
  static Optional<URI> next(URI page, List<String> headers) {
    for (String header : headers) {
      Matcher link = NEXT.matcher(header);
      if (link.find()) {
        return WebAddress.read(link.group(1).trim().replace("&amp;", "&"))
            .filter(next -> origin(next).equals(origin(page)));
      }
    }
    return Optional.empty();
  }

  private static String origin(URI uri) {
    return (uri.getScheme() + "://" + uri.getRawAuthority()).toLowerCase(Locale.ROOT);
  }

  /** Adds to the path, in front of the query. */
  static URI append(URI address, String segment) {
    String text = address.toString();
    int query = text.indexOf('?');
    return query < 0
        ? URI.create(text + segment)
        : URI.create(text.substring(0, query) + segment + text.substring(query));
  }
}

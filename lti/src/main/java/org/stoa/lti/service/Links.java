package org.stoa.lti.service;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code Link} headers, RFC 8288, read leniently. */
final class Links {

  /** An address with its parameters, up to the next address. */
  private static final Pattern LINK = Pattern.compile("<([^<>]*)>([^<]*)");

  /**
   * The relations of a link. Some platforms write no quotes, or curly ones, which arrive as
   * whatever the transport makes of their bytes.
   */
  private static final Pattern RELATIONS =
      Pattern.compile(
          ";\\s*rel\\s*=[^\\w,;]*([\\w:/.#-]+(?:\\s+[\\w:/.#-]+)*)", Pattern.CASE_INSENSITIVE);

  private Links() {}

  /** Where a relation leads, seen from a page; empty if nowhere. */
  static Optional<URI> find(String relation, URI page, List<String> headers) {
    for (String header : headers) {
      Matcher link = LINK.matcher(header);
      while (link.find()) {
        if (relations(link.group(2)).contains(relation)) {
          return ServiceAddress.resolve(page, link.group(1).trim().replace("&amp;", "&"));
        }
      }
    }
    return Optional.empty();
  }

  private static List<String> relations(String parameters) {
    Matcher relations = RELATIONS.matcher(parameters);
    return relations.find()
        ? List.of(relations.group(1).toLowerCase(Locale.ROOT).split("\\s+"))
        : List.of();
  }
}

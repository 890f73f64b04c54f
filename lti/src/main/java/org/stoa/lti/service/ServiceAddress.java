package org.stoa.lti.service;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stoa.lti.text.WebAddress;

/** Addresses of services, which may carry a query of their own. AGS 2.0, 3.1.1. */
public final class ServiceAddress {

  private ServiceAddress() {}

  /** Adds to the path, in front of the query. */
  public static URI append(URI address, String segment) {
    String text = address.toString();
    int query = text.indexOf('?');
    return query < 0
        ? URI.create(text + segment)
        : URI.create(text.substring(0, query) + segment + text.substring(query));
  }

  /** Where a link on a page leads; empty if nowhere on the web. */
  static Optional<URI> resolve(URI page, String link) {
    try {
      return WebAddress.read(page.resolve(link).toString());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Adds those parameters that the address doesn't have yet; what it has stays as it is. */
  static URI with(URI address, Map<String, String> parameters) {
    String query = address.getRawQuery() == null ? "" : address.getRawQuery();
    Set<String> known =
        Stream.of(query.split("&")).map(part -> part.split("=", 2)[0]).collect(Collectors.toSet());
    String added =
        parameters.entrySet().stream()
            .filter(parameter -> !known.contains(parameter.getKey()))
            .map(parameter -> parameter.getKey() + "=" + encode(parameter.getValue()))
            .collect(Collectors.joining("&"));
    if (added.isEmpty()) {
      return address;
    }
    String before = address.getRawQuery() == null ? "?" : query.isEmpty() ? "" : "&";
    return URI.create(address + before + added);
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}

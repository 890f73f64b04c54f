package org.stoa.examples.campus.platform.service;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.stoa.examples.campus.platform.conduct.ServiceConduct;
import org.stoa.examples.campus.web.Parameters;
import org.stoa.examples.campus.web.Reply;

/**
 * Some of a list, and where the next of it starts.
 *
 * @param <T> what is listed
 */
record Part<T>(List<T> entries, Optional<Integer> next) {

  /** The part that is asked for by {@code from} and {@code limit}, as long as parts are here. */
  static <T> Part<T> of(ServiceConduct conduct, Parameters query, List<T> all) {
    int from = Math.min(query.number("from").orElse(0), all.size());
    int length = conduct.pageLength(query).orElse(all.size());
    int to = (int) Math.min((long) from + length, all.size());
    return new Part<>(all.subList(from, to), to < all.size() ? Optional.of(to) : Optional.empty());
  }

  /**
   * A reply with the link to the next part, if there is one.
   *
   * @param header writes the Link header of an address and a relation
   * @param filters the names of what else was asked for, which the next part is asked for too
   */
  Reply link(
      Reply reply,
      BinaryOperator<String> header,
      String address,
      Parameters query,
      List<String> filters) {
    if (next().isEmpty()) {
      return reply;
    }
    Map<String, String> more = new LinkedHashMap<>();
    filters.forEach(name -> query.one(name).ifPresent(value -> more.put(name, value)));
    more.put("from", next().get().toString());
    query.number("limit").ifPresent(limit -> more.put("limit", limit.toString()));
    return reply.with("Link", header.apply(with(address, more), "next"));
  }

  /** An address with more in its query. */
  static String with(String address, Map<String, String> parameters) {
    StringBuilder more = new StringBuilder(address);
    parameters.forEach(
        (name, value) ->
            more.append(more.indexOf("?") < 0 ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return more.toString();
  }
}

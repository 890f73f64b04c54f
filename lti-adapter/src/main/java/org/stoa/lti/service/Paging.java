package org.stoa.lti.service;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.json.MalformedJson;
import org.stoa.lti.platform.Registration;
import org.stoa.lti.spi.HttpTransport;

/**
 * Walks from page to page of an answer. No page is asked for twice, and none beyond the limit.
 *
 * @param limit the most pages
 * @param calls what asks
 * @param scopes what for
 * @param accept the media type of a page
 */
record Paging(int limit, AuthorizedCalls calls, Set<Scope> scopes, String accept) {

  /** Takes a page apart. */
  interface Reading {
    List<JsonObject> objects(String body) throws MalformedJson;
  }

  /** Everything that can be read, over all pages; the first page that fails is what came of it. */
  <T> Outcome<List<T>> collect(
      Registration registration,
      URI first,
      Reading reading,
      Function<JsonObject, Optional<T>> read) {
    List<T> found = new ArrayList<>();
    Set<URI> seen = new HashSet<>();
    Optional<URI> page = Optional.of(first);
    while (page.isPresent() && seen.add(page.get()) && seen.size() <= limit) {
      Outcome<HttpTransport.Response> answer = calls.get(registration, scopes, page.get(), accept);
      if (!(answer instanceof Outcome.Delivered<HttpTransport.Response> delivered)) {
        return answer.then(response -> new Outcome.Delivered<>(List.of()));
      }
      try {
        for (JsonObject json : reading.objects(delivered.value().body())) {
          read.apply(json).ifPresent(found::add);
        }
      } catch (MalformedJson e) {
        return new Outcome.Unavailable<>(Optional.empty(), "a page isn't the JSON it should be");
      }
      page = Links.next(page.get(), delivered.value().headers("Link"));
    }
    return new Outcome.Delivered<>(List.copyOf(found));
  }
}

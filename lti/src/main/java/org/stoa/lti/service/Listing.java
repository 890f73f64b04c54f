package org.stoa.lti.service;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.stoa.lti.text.Origin;

/**
 * A list that a platform keeps, asked for page by page, and not before somebody reads it. Each
 * reading asks anew.
 *
 * <p>No page is asked for twice, none beyond a limit, and none on another host. A list that can't
 * be read to its end isn't handed out as if it were whole. Safe for many threads.
 *
 * @param <T> what is in it
 */
public final class Listing<T> {

  /**
   * A page.
   *
   * @param next the address of the page after it
   * @param differences where the platform will tell what has changed since; on its own host
   */
  record Page<T>(List<T> items, Optional<URI> next, Optional<URI> differences) {}

  private final Outcome<URI> first;
  private final int mostPages;
  private final Function<URI, Outcome<Page<T>>> fetch;

  Listing(Outcome<URI> first, int mostPages, Function<URI, Outcome<Page<T>>> fetch) {
    this.first = first;
    this.mostPages = mostPages;
    this.fetch = fetch;
  }

  /** All of it. */
  public Outcome<List<T>> all() {
    List<T> found = new ArrayList<>();
    return each(found::add).then(unused -> new Outcome.Delivered<>(List.copyOf(found)));
  }

  /**
   * Hands over one after the other; what was handed over before a failure stays so.
   *
   * @return where to ask later for what has changed, if the platform offers that
   */
  public Outcome<Optional<URI>> each(Consumer<? super T> reader) {
    List<URI> differences = new ArrayList<>();
    return walk(page -> {
          page.items().forEach(reader);
          page.differences().ifPresent(differences::add);
          return false;
        })
        .then(unused -> new Outcome.Delivered<>(last(differences)));
  }

  private static Optional<URI> last(List<URI> links) {
    return links.isEmpty() ? Optional.empty() : Optional.of(links.get(links.size() - 1));
  }

  /** The first one that is wanted; the pages after it aren't asked for. */
  public Outcome<Optional<T>> first(Predicate<? super T> wanted) {
    List<T> found = new ArrayList<>();
    return walk(page -> {
          page.items().stream().filter(wanted).findFirst().ifPresent(found::add);
          return !found.isEmpty();
        })
        .then(unused -> new Outcome.Delivered<>(found.stream().findFirst()));
  }

  /** Goes from page to page until there is none, or enough was seen; tells how many it were. */
  private Outcome<Integer> walk(Predicate<Page<T>> enough) {
    return first.then(
        start -> {
          Set<URI> seen = new HashSet<>();
          URI address = start;
          while (seen.add(address) && seen.size() <= mostPages) {
            Outcome<Page<T>> fetched = fetch.apply(address);
            if (!(fetched instanceof Outcome.Delivered<Page<T>> page)) {
              return fetched.then(unused -> new Outcome.Delivered<>(0));
            }
            Optional<URI> next = page.value().next();
            if (enough.test(page.value()) || next.isEmpty()) {
              return new Outcome.Delivered<>(seen.size());
            }
            if (!Origin.of(start).holds(next.get())) {
              return new Outcome.Refused<>(Failure.of(Reason.ELSEWHERE, next.get().getHost()));
            }
            address = next.get();
          }
          return new Outcome.Refused<>(
              Failure.of(Reason.ENDLESS, "after " + (seen.size() - 1) + " pages"));
        });
  }
}

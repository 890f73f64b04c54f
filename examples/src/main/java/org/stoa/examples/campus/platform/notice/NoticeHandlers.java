package org.stoa.examples.campus.platform.notice;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which notices go where. Thread-safe; lists are snapshots. */
public final class NoticeHandlers {

  /**
   * What a deployment of a tool wants to hear of. Immutable.
   *
   * @param tool the tool's number
   * @param type such as {@code LtiContextCopyNotice}
   */
  record Wish(int tool, String deployment, String type) {}

  private final Map<Wish, URI> handlers = new LinkedHashMap<>();

  synchronized void put(Wish wish, URI handler) {
    handlers.put(wish, handler);
  }

  synchronized void remove(Wish wish) {
    handlers.remove(wish);
  }

  synchronized Optional<URI> handler(Wish wish) {
    return Optional.ofNullable(handlers.get(wish));
  }

  /** Who wants to hear of this. */
  synchronized List<Wish> wishes(String type) {
    return handlers.keySet().stream().filter(wish -> wish.type().equals(type)).toList();
  }
}

package org.stoa.examples.campus.platform;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The registered tools. Thread-safe; lists are snapshots. */
public final class Tools {

  private final Map<Integer, Tool> tools = new TreeMap<>();
  private int last;

  /** Adds a tool; the number of the draft is not looked at. */
  synchronized Tool add(Tool draft) {
    last++;
    Tool tool = draft.numbered(last);
    tools.put(last, tool);
    return tool;
  }

  public synchronized List<Tool> all() {
    return List.copyOf(tools.values());
  }

  public synchronized Optional<Tool> numbered(int number) {
    return Optional.ofNullable(tools.get(number));
  }

  /** The active tool of a client id. */
  Optional<Tool> client(String clientId) {
    return all().stream()
        .filter(tool -> tool.active() && tool.clientId().equals(clientId))
        .findFirst();
  }

  /** What the manager does once they have looked at the tool. */
  public synchronized void activate(int number) {
    tools.computeIfPresent(number, (any, tool) -> tool.activated());
  }
}

package org.stoa.examples.campus.platform.tool;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The registered tools. Thread-safe; lists are snapshots. */
public final class Tools {

  private final Map<Integer, Tool> tools = new TreeMap<>();
  private int last;

  /** Adds a tool, pending. */
  public synchronized Tool add(String clientId, Tool.Profile profile) {
    last++;
    Tool tool = Tool.pending(last, clientId, profile);
    tools.put(last, tool);
    return tool;
  }

  /** The same tool, now that it says something else of itself. */
  public synchronized Optional<Tool> change(int number, Tool.Profile profile) {
    return Optional.ofNullable(tools.computeIfPresent(number, (any, tool) -> tool.saying(profile)));
  }

  public synchronized List<Tool> all() {
    return List.copyOf(tools.values());
  }

  public synchronized Optional<Tool> numbered(int number) {
    return Optional.ofNullable(tools.get(number));
  }

  /** The tool of a client id, pending or not. */
  public Optional<Tool> known(String clientId) {
    return all().stream().filter(tool -> tool.clientId().equals(clientId)).findFirst();
  }

  /** The active tool of a client id. */
  public Optional<Tool> client(String clientId) {
    return known(clientId).filter(Tool::active);
  }

  /** What the manager does once they have looked at the tool. */
  public synchronized void activate(int number) {
    tools.computeIfPresent(number, (any, tool) -> tool.activated());
  }

  /** Lets a tool in once more, under another deployment id. */
  public synchronized Optional<Tool> deployAgain(int number) {
    return Optional.ofNullable(tools.computeIfPresent(number, (any, tool) -> tool.deployedAgain()));
  }
}

package org.stoa.tool.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that can be asked of the tool.
 *
 * @param path its steps; one in braces, such as {@code {activity}}, stands for any
 * @param right without which it is refused
 */
public record Route(Method method, String path, Right right, Action action) {

  /** How it is asked. {@code GET} changes nothing, {@code POST} comes from a form of ours. */
  public enum Method {
    GET,
    POST
  }

  /** What is done; only for whoever has the right. */
  @FunctionalInterface
  public interface Action {
    Answer answer(Exchange exchange) throws IOException;
  }

  public static Route get(String path, Right right, Action action) {
    return new Route(Method.GET, path, right, action);
  }

  public static Route post(String path, Right right, Action action) {
    return new Route(Method.POST, path, right, action);
  }

  /** What stands for the steps in braces; empty if this isn't the path. */
  Optional<Map<String, String>> match(String asked) {
    List<String> wanted = steps(path);
    List<String> steps = steps(asked);
    if (steps.size() != wanted.size()) {
      return Optional.empty();
    }
    Map<String, String> named = new HashMap<>();
    for (int i = 0; i < steps.size(); i++) {
      String want = wanted.get(i);
      if (want.startsWith("{")) {
        named.put(want.substring(1, want.length() - 1), steps.get(i));
      } else if (!want.equals(steps.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(named);
  }

  private static List<String> steps(String path) {
    List<String> steps = new ArrayList<>();
    for (String step : path.split("/", -1)) {
      if (!step.isEmpty()) {
        steps.add(step);
      }
    }
    return steps;
  }
}

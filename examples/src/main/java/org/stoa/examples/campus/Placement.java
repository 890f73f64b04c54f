package org.stoa.examples.campus;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.stoa.examples.campus.platform.tool.Tool;

/**
 * An activity to place in the course. Immutable.
 *
 * @param deployment under which of the tool's deployments
 * @param text a sentence for the course page; may be empty
 * @param target the target_link_uri of its launches
 * @param maximum points of a perfect score; empty for an activity without a column in the gradebook
 */
public record Placement(
    Tool tool,
    String deployment,
    String title,
    String text,
    URI target,
    Map<String, String> custom,
    Optional<Double> maximum) {

  public Placement {
    custom = new LinkedHashMap<>(custom);
  }

  /** An ungraded activity at the tool's own target. */
  public static Placement of(Tool tool, String title) {
    return new Placement(
        tool, tool.deployment(), title, "", tool.target(), Map.of(), Optional.empty());
  }

  /** Under another of the tool's deployments. */
  public Placement deployedAs(String otherDeployment) {
    return new Placement(tool, otherDeployment, title, text, target, custom, maximum);
  }

  public Placement saying(String words) {
    return new Placement(tool, deployment, title, words, target, custom, maximum);
  }

  public Placement at(URI address) {
    return new Placement(tool, deployment, title, text, address, custom, maximum);
  }

  public Placement with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(custom);
    more.put(name, value);
    return new Placement(tool, deployment, title, text, target, more, maximum);
  }

  public Placement graded(double points) {
    return new Placement(tool, deployment, title, text, target, custom, Optional.of(points));
  }
}

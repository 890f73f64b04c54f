package org.stoa.examples.campus.course;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something of a tool placed in the course: a resource link in LTI's words. Immutable.
 *
 * @param id the id of the resource link, and of the course module in Moodle's words
 * @param tool the number of the tool
 * @param deployment under which of the tool's deployments it was placed
 * @param target where in the tool a launch should lead
 * @param custom what the tool is told on each launch, in order; values may be variables such as
 *     {@code $User.id}
 */
public record Activity(
    int id,
    int tool,
    String deployment,
    String title,
    String text,
    URI target,
    Map<String, String> custom) {

  public Activity {
    custom = Collections.unmodifiableMap(new LinkedHashMap<>(custom));
  }
}

package org.stoa.examples.campus.platform.launch;

import java.util.LinkedHashMap;
import java.util.Map;
import org.stoa.examples.campus.course.Person;
import org.stoa.examples.campus.platform.tool.Tool;

/** What a tool is told about a person: no more than it said it wants. */
public final class Known {

  private Known() {}

  /** Names and values of OpenID Connect's claims. */
  public static Map<String, String> of(Person person, Tool tool) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("name", person.name());
    all.put("given_name", person.given());
    all.put("family_name", person.family());
    all.put("email", person.email());
    all.keySet().removeIf(claim -> !tool.wants(claim));
    return all;
  }
}

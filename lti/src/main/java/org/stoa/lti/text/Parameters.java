package org.stoa.lti.text;

import java.util.Map;
import java.util.Optional;

/** The parameters of a request. */
public final class Parameters {

  private Parameters() {}

  /** A parameter; an empty one counts as absent. */
  public static Optional<String> filled(Map<String, String> parameters, String name) {
    return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isEmpty());
  }
}

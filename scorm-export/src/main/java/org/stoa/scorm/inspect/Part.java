package org.stoa.scorm.inspect;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that a package is made of, and what is in it. Immutable.
 *
 * @param type by the words of its standard, such as {@code organization}, {@code sco}, {@code au}
 * @param title empty if it has none
 * @param identifier empty if it has none
 * @param launch what is opened when a learner begins it, as the package says it
 * @param properties what its standard says besides, such as {@code moveOn}; in a fixed order
 */
public record Part(
    String type,
    String title,
    String identifier,
    Optional<String> launch,
    Map<String, String> properties,
    List<Part> parts) {

  public Part {
    properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    parts = List.copyOf(parts);
  }
}

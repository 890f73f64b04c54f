package org.stoa.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stoa.problem.Place;

/** A piece of YAML, and where it begins. */
public sealed interface YamlNode {

  Place place();

  /** A text, as written; {@code null} and an absent value are the empty text. */
  record Scalar(Place place, String text) implements YamlNode {}

  /** A list. */
  record Sequence(Place place, List<YamlNode> items) implements YamlNode {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /** Keys and values, in the author's order. */
  record Mapping(Place place, Map<String, Entry> entries) implements YamlNode {
    public Mapping {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }
  }

  /** A value, and the place of its key. */
  record Entry(Place key, YamlNode value) {}
}

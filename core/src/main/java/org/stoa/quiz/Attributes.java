package org.stoa.quiz;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A heading and the attributes in braces at its end.
 *
 * @param named a value for each, empty for a word that stands alone; in their order
 */
record Attributes(String heading, Map<String, String> named) {

  private static final Pattern BRACES = Pattern.compile("(?s)(.*)\\{([^{}]*)}\\s*");

  static Attributes of(String line) {
    Matcher braces = BRACES.matcher(line);
    Map<String, String> named = new LinkedHashMap<>();
    if (!braces.matches()) {
      return new Attributes(line.strip(), named);
    }
    for (String attribute : braces.group(2).strip().split("\\s+", -1)) {
      String[] parts = attribute.split("=", 2);
      named.put(parts[0], parts.length == 2 ? parts[1] : "");
    }
    return new Attributes(braces.group(1).strip(), named);
  }

  /** Whether a word stands alone among them. */
  boolean has(String word) {
    return Optional.ofNullable(named.get(word)).filter(String::isEmpty).isPresent();
  }

  /** The value of an attribute, if it has the right shape. */
  Optional<String> value(String name, Pattern shape) {
    return Optional.ofNullable(named.get(name)).filter(value -> shape.matcher(value).matches());
  }

  /** As it was written. */
  String written(String name) {
    String value = named.getOrDefault(name, "");
    return value.isEmpty() ? name : name + "=" + value;
  }
}

package org.stoa.lti.deeplinking;

import java.net.URI;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.text.WebAddress;

/** What the members of an item may be; the messages name them as the standard does. */
final class Members {

  private Members() {}

  static void requireWeb(String member, URI address) {
    require(
        WebAddress.read(address.toString()).isPresent(),
        member + " is no absolute web address of at most " + WebAddress.LONGEST + " characters");
  }

  static void requireWeb(String member, Optional<URI> address) {
    address.ifPresent(it -> requireWeb(member, it));
  }

  static void requireFilled(String member, String text) {
    require(!text.isBlank(), member + " is blank");
  }

  static void requireFilled(String member, Optional<String> text) {
    text.ifPresent(it -> requireFilled(member, it));
  }

  static void requirePositive(String member, OptionalInt number) {
    require(number.orElse(1) > 0, member + " isn't above 0");
  }

  static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /** Custom parameters, in the order of their names, so that the same item reads the same. */
  static SortedMap<String, String> custom(Map<String, String> parameters) {
    parameters.keySet().forEach(name -> requireFilled("a name in custom", name));
    return Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
  }

  static void put(JsonObject.Builder json, String name, Map<String, String> texts) {
    if (!texts.isEmpty()) {
      json.put(name, texts);
    }
  }

  static void put(JsonObject.Builder json, String name, OptionalInt number) {
    number.ifPresent(it -> json.put(name, it));
  }
}

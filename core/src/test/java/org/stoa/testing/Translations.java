package org.stoa.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Translations of the words that a module keeps beside one of its classes. */
public final class Translations {

  private static final String LANGUAGES = "languages";
  private static final Pattern PLACE = Pattern.compile("\\{[0-9]}");

  private Translations() {}

  /**
   * Fails unless these are its languages, and each has every text of the original, and no other,
   * with the same places for values.
   */
  public static void requireComplete(Class<?> owner, String... languages) {
    requireCompleteBeside(owner, "", languages);
  }

  /**
   * The same where texts whose keys begin so are kept in translation only.
   *
   * @param prefix of those keys; empty if there are none
   */
  public static void requireCompleteBeside(Class<?> owner, String prefix, String... languages) {
    Properties original = read(owner, "texts.properties");
    assertEquals(
        Stream.concat(Stream.of("en"), Stream.of(languages)).toList(),
        List.of(String.valueOf(original.remove(LANGUAGES)).split(" ", -1)));
    for (String language : languages) {
      String name = "texts_" + language + ".properties";
      Map<String, List<String>> translated = places(read(owner, name));
      translated.keySet().removeIf(key -> !prefix.isEmpty() && key.startsWith(prefix));
      assertEquals(places(original), translated, name);
    }
  }

  private static Map<String, List<String>> places(Properties texts) {
    Map<String, List<String>> places = new TreeMap<>();
    for (String key : texts.stringPropertyNames()) {
      places.put(
          key,
          PLACE
              .matcher(texts.getProperty(key))
              .results()
              .map(MatchResult::group)
              .sorted()
              .toList());
    }
    return places;
  }

  private static Properties read(Class<?> owner, String name) {
    try (var in = Objects.requireNonNull(owner.getResourceAsStream(name), name);
        var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      var texts = new Properties();
      texts.load(reader);
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.stoa.lti.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonObjectTest {

  private static JsonObject parse(String text) throws MalformedJson {
    return JsonObject.parse(text.replace('\'', '"'));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {"3600, 3600", "'3600', 3600", "' 8.5 ', 8.5", "-1e2, -100", "'-1e2', -100"})
  @DisplayName("A quantity is a number, or a text that holds one")
  void quantity(String written, double expected) throws MalformedJson {
    assertEquals(Optional.of(expected), parse("{'n':" + written + "}").quantity("n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1e999", "'1e999'", "'NaN'", "'Infinity'", "'0x1p3'", "'1d'", "''", "null", "[1]"})
  @DisplayName("What isn't one finite number is no quantity")
  void noQuantity(String written) throws MalformedJson {
    assertEquals(Optional.empty(), parse("{'n':" + written + "}").quantity("n"));
  }

  @Test
  @DisplayName("An id is a text or a whole number, and not blank")
  void ids() throws MalformedJson {
    JsonObject json = parse("{'a':'x','b':7,'c':' ','d':7.5,'e':true}");
    List<Optional<String>> ids = List.of("a", "b", "c", "d", "e").stream().map(json::id).toList();
    assertEquals(
        List.of(
            Optional.of("x"),
            Optional.of("7"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        ids);
  }

  @Test
  @DisplayName("A changed copy keeps what wasn't changed, and leaves the original alone")
  void copies() throws MalformedJson {
    JsonObject original = parse("{'a':[1,null,{'x':2.50}],'b':null,'c':1}");
    JsonObject copy = original.toBuilder().remove("c").put("d", "e").build();
    assertEquals(parse("{'a':[1,null,{'x':2.50}],'b':null,'d':'e'}"), copy);
    assertEquals(parse("{'a':[1,null,{'x':2.50}],'b':null,'c':1}"), original);
  }

  @Test
  @DisplayName("An array that has to be there is missed")
  void required() throws MalformedJson {
    assertEquals(1, parse("{'a':[{},1]}").requiredObjects("a").size());
    JsonObject other = parse("{'a':{}}");
    assertThrows(MalformedJson.class, () -> other.requiredObjects("a"));
  }
}

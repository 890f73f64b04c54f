package org.stoa.lti.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A vector of what a platform signs: how it differs from a good payload, and what comes of it.
 *
 * @param header instead of a good one, unless it is empty
 * @param set the claims that are added or changed
 * @param remove the claims that are missing
 * @param nothingElse whether there are none but those that are set
 * @param expected what is read, or by which code it is refused
 */
public record Payload(
    String says,
    Map<String, Object> header,
    Map<String, Object> set,
    List<String> remove,
    boolean nothingElse,
    Map<String, Object> expected) {

  public static Payload read(String vector) throws JsonProcessingException {
    return new ObjectMapper().readValue(vector, Payload.class);
  }

  /** The token, made of the claims of a good one. */
  public String signed(Map<String, Object> good) {
    Map<String, Object> claims = new HashMap<>(nothingElse ? Map.of() : good);
    claims.putAll(set);
    remove.forEach(claims::remove);
    return TestPlatform.sign(
        header.isEmpty() ? TestPlatform.header() : header, claims, TestPlatform.KEY);
  }

  /** The code by which it is to be refused. */
  public String refusal() {
    return String.valueOf(expected.get("refusal"));
  }

  /** Holds what was read of it to what is expected. */
  public void isReadAs(Map<String, Object> reading) {
    assertFalse(expected.isEmpty());
    expected.forEach((name, value) -> assertEquals(value, reading.get(name), name));
  }
}

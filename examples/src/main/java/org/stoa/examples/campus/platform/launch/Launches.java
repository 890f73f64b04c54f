package org.stoa.examples.campus.platform.launch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.stoa.examples.campus.course.Activity;
import org.stoa.examples.campus.course.Person;
import org.stoa.examples.campus.platform.tool.Tool;
import org.stoa.examples.campus.web.Once;
import org.stoa.examples.campus.web.Secrets;

/** The launches begun and not answered, each under a hint that works once. Thread-safe. */
public final class Launches {

  private static final JsonMapper MAPPER = new JsonMapper();

  private final Once<Launch> pending;

  public Launches(Clock clock) {
    this.pending = new Once<>(clock, Duration.ofMinutes(10), 10_000);
  }

  public Launch begin(Person person, Tool tool, Message message, String target) {
    String id = "ltilaunch" + Secrets.random();
    Map<String, Object> hint = new LinkedHashMap<>();
    hint.put("cmid", message.activity().map(Activity::id).orElse(0));
    hint.put("launchid", id);
    Launch launch = new Launch(write(hint), person, tool, message, target);
    pending.put(id, launch);
    return launch;
  }

  /** The launch of a hint, which must come back byte for byte, and only once. */
  public Optional<Launch> take(String hint) {
    return id(hint).flatMap(pending::take).filter(launch -> launch.hint().equals(hint));
  }

  private static Optional<String> id(String hint) {
    try {
      return Optional.of(MAPPER.readTree(hint).path("launchid").asText(""));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static String write(Map<String, Object> hint) {
    try {
      return MAPPER.writeValueAsString(hint);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}

package org.stoa.lti.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.lti.jose.ToolKeys;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.memory.MemoryNonceStore;
import org.stoa.lti.memory.MemoryToolKeyStore;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.testing.Launches;
import org.stoa.lti.testing.TestPlatform;

class LaunchHandlesTest {

  private static final URI TOOL = URI.create(Launches.TOOL);
  private static final Duration LASTS = Duration.ofMinutes(10);

  private final Launches launches = new Launches();
  private final ToolKeys keys = new ToolKeys(new MemoryToolKeyStore(), launches.clock);
  private final MemoryNonceStore used = new MemoryNonceStore(launches.clock);
  private final LaunchHandles handles = on(TOOL);
  private Optional<KeptLaunch> kept = Optional.empty();

  private LaunchHandles on(URI tool) {
    return new LaunchHandles(keys, used, tool, launches.clock);
  }

  @BeforeEach
  void launch() throws LtiRefused {
    Launches.Begun begun = launches.begin();
    kept = Optional.of(KeptLaunch.of(launches.launch(begun, launches.claims(begun))));
  }

  private String issue() {
    return handles.issue(kept.orElseThrow(), LASTS);
  }

  @Test
  @DisplayName("A handle gives its launch as often as one asks, on every node")
  void read() {
    String handle = issue();
    assertEquals(kept, handles.read(handle));
    assertEquals(kept, on(TOOL).read(handle));
  }

  @Test
  @DisplayName("A handle is taken once, whatever node is asked")
  void taken() {
    String handle = issue();
    assertEquals(kept, handles.take(handle));
    assertEquals(Optional.empty(), on(TOOL).take(handle));
    assertEquals(kept, handles.take(issue()));
  }

  @Test
  @DisplayName("A handle ends to the second")
  void ends() {
    String handle = issue();
    launches.clock.pass(LASTS.minusSeconds(1));
    assertEquals(kept, handles.read(handle));
    launches.clock.pass(Duration.ofSeconds(1));
    assertEquals(Optional.empty(), handles.read(handle));
    assertEquals(Optional.empty(), handles.take(handle));
  }

  @Test
  @DisplayName("What others signed, for others, or was changed, is no handle")
  void foreign() {
    JsonObject claims =
        JsonObject.builder()
            .put("iss", Launches.TOOL)
            .put("aud", Launches.TOOL)
            .put("exp", launches.clock.instant().plus(LASTS))
            .put("jti", "1")
            .put("launch", kept.orElseThrow().json())
            .build();
    assertEquals(kept, handles.read(keys.sign(claims)));
    ToolKeys others = new ToolKeys(new MemoryToolKeyStore(), launches.clock);
    assertEquals(Optional.empty(), handles.read(others.sign(claims)));
    for (String member : new String[] {"iss", "aud"}) {
      JsonObject foreign = claims.toBuilder().put(member, TestPlatform.CLIENT_ID).build();
      assertEquals(Optional.empty(), handles.read(keys.sign(foreign)), member);
    }
    for (String member : new String[] {"iss", "aud", "exp", "launch"}) {
      JsonObject less = claims.toBuilder().remove(member).build();
      assertEquals(Optional.empty(), handles.read(keys.sign(less)), member);
    }
    String handle = issue();
    assertEquals(Optional.empty(), handles.read(handle.substring(0, handle.length() - 8)));
    assertEquals(Optional.empty(), handles.read("guess"));
    assertFalse(on(URI.create("https://other.example")).read(handle).isPresent());
  }
}

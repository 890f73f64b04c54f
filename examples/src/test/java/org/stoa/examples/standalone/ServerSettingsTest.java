package org.stoa.examples.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stoa.lti.text.HostPattern;
import org.stoa.problem.Problem;
import org.stoa.tool.KeyKeeping;

class ServerSettingsTest {

  @TempDir private Path folder = Path.of("");

  private Map<String, String> environment(String... pairs) {
    Map<String, String> environment = new HashMap<>();
    environment.put("STOA_URL", "https://stoa.example");
    environment.put("STOA_PROGRAMMES", folder.toString());
    for (int i = 0; i < pairs.length; i += 2) {
      environment.put(pairs[i], pairs[i + 1]);
    }
    return environment;
  }

  private static List<Problem> problems(Map<String, String> environment) {
    return assertThrows(ServerSettings.Unusable.class, () -> ServerSettings.of(environment))
        .problems();
  }

  private static List<String> places(Map<String, String> environment) {
    return problems(environment).stream().map(problem -> problem.place().file()).toList();
  }

  @Test
  @DisplayName("What isn't said has a default: this machine only, port 8080, an H2 file, strict")
  void defaults() throws Exception {
    ServerSettings settings = ServerSettings.of(environment());
    assertEquals("127.0.0.1", settings.host());
    assertEquals(8080, settings.port());
    assertEquals("jdbc:h2:file:./stoa-data/stoa", settings.database());
    assertEquals(List.of(), settings.registrations());
    assertEquals(false, settings.allowLoopback());
    assertEquals(Optional.of(URI.create("https://stoa.example")), settings.address());
  }

  @Test
  @DisplayName("An empty variable counts as absent")
  void empty() throws Exception {
    ServerSettings settings =
        ServerSettings.of(
            environment("PORT", "", "STOA_HOST", " ", "STOA_DATABASE", "", "STOA_PLATFORMS", ""));
    assertEquals(ServerSettings.of(environment()), settings);
  }

  @Test
  @DisplayName("Every wrong setting is told at once, by the variable's name")
  void allAtOnce() throws IOException {
    Path platforms = Files.writeString(folder.resolve("platforms.yaml"), "- issuer: x");
    List<String> places =
        places(
            Map.of(
                "PORT", "http",
                "STOA_URL", "not a URI",
                "STOA_DATABASE", "stoa.db",
                "STOA_PROGRAMMES", folder.resolve("nowhere").toString(),
                "STOA_PLATFORMS", platforms.toString()));
    for (String place :
        List.of("PORT", "STOA_URL", "STOA_DATABASE", "STOA_PROGRAMMES", platforms.toString())) {
      assertTrue(places.contains(place), place + " in " + places);
    }
  }

  @ParameterizedTest
  @DisplayName("An address that platforms couldn't find is a problem, and no stack trace")
  @ValueSource(
      strings = {
        "not a URI",
        "%",
        "stoa.example",
        "http://stoa.example",
        "http://localhost:8080",
        "ftp://stoa.example",
        "https://",
        "https:stoa",
        "https://user@stoa.example",
        "https://stoa.example?a=b",
        "https://stoa.example/#x",
        "https://stoa.example/below"
      })
  void badAddress(String address) {
    assertEquals(List.of("STOA_URL"), places(environment("STOA_URL", address)));
  }

  @Test
  @DisplayName("Without an address, the server is for this machine alone, if that is allowed")
  void noAddress() throws Exception {
    assertEquals(List.of("STOA_URL"), places(environment("STOA_URL", "")));
    ServerSettings allowed =
        ServerSettings.of(environment("STOA_URL", "", "STOA_ALLOW_LOOPBACK", "true"));
    assertEquals(Optional.empty(), allowed.address());
    assertEquals(
        List.of("STOA_URL"),
        places(environment("STOA_URL", "http://stoa.example", "STOA_ALLOW_LOOPBACK", "true")));
    assertEquals(
        Optional.of(URI.create("http://localhost:8080")),
        ServerSettings.of(
                environment("STOA_URL", "http://localhost:8080/", "STOA_ALLOW_LOOPBACK", "true"))
            .address());
  }

  @ParameterizedTest
  @DisplayName("Only \"true\" allows anything")
  @ValueSource(strings = {"false", "yes", "TRUE", "1"})
  void onlyTrue(String value) {
    assertEquals(
        List.of("STOA_URL"), places(environment("STOA_URL", "", "STOA_ALLOW_LOOPBACK", value)));
  }

  @ParameterizedTest
  @DisplayName("A port is a number from 0 to 65535")
  @ValueSource(strings = {"-1", "65536", "99999999999", "80a", "8 0"})
  void badPort(String port) {
    assertEquals(List.of("PORT"), places(environment("PORT", port)));
  }

  @Test
  @DisplayName("A list of platforms that can't be read is a problem")
  void unreadable() throws IOException {
    String nowhere = folder.resolve("nowhere.yaml").toString();
    assertEquals(List.of("STOA_PLATFORMS"), places(environment("STOA_PLATFORMS", nowhere)));
    Path latin = Files.write(folder.resolve("latin.yaml"), new byte[] {(byte) 0xe9, '\n'});
    assertEquals(
        List.of("STOA_PLATFORMS"), places(environment("STOA_PLATFORMS", latin.toString())));
  }

  @Test
  @DisplayName("Keys are sealed by a secret, or given whole; a bad one is told and not repeated")
  void keys() throws Exception {
    assertEquals(
        new KeyKeeping.InDatabase(Optional.empty()), ServerSettings.of(environment()).keys());
    KeyKeeping kept = ServerSettings.of(environment("STOA_KEY_SECRET", "sixteen letters!")).keys();
    assertTrue(kept instanceof KeyKeeping.InDatabase inside && inside.cipher().isPresent());
    assertEquals(List.of("STOA_KEY_SECRET"), places(environment("STOA_KEY_SECRET", "short")));
    List<Problem> unusable = problems(environment("STOA_KEYS", "hush, a secret"));
    assertEquals("STOA_KEYS", unusable.get(0).place().file());
    assertTrue(!unusable.toString().contains("hush"));
  }

  @Test
  @DisplayName("A list of hosts may have spaces, and no addresses")
  void platformHosts() throws Exception {
    assertEquals(
        List.of(new HostPattern("lms.example"), new HostPattern("*.school.example")),
        ServerSettings.of(environment("STOA_PLATFORM_HOSTS", "lms.example, *.school.example,"))
            .platformHosts());
    assertEquals(
        List.of("STOA_PLATFORM_HOSTS"),
        places(environment("STOA_PLATFORM_HOSTS", "https://lms.example")));
  }
}

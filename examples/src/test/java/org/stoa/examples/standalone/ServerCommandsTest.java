package org.stoa.examples.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stoa.lti.platform.Deployment;
import org.stoa.lti.platform.DeploymentPolicy;
import org.stoa.lti.platform.Registration;
import org.stoa.lti.platform.RegistrationAccess;
import org.stoa.lti.spi.KeysUnreadable;
import org.stoa.lti.spi.ToolKey;
import org.stoa.lti.testing.LocalServer;
import org.stoa.lti.testing.LocalServer.Answer;
import org.stoa.tool.Administration;
import picocli.CommandLine;

/** What whoever looks after a server does, in the server's environment. */
class ServerCommandsTest {

  private static final String PLATFORMS =
      """
      - issuer: https://lms.example
        client_id: abc
        auth_url: https://lms.example/auth
        token_url: https://lms.example/token
        jwks_url: https://lms.example/jwks
        deployments: ["1"]
      """;

  @TempDir private Path folder = Path.of("");

  private final Map<String, String> environment = new HashMap<>();
  private String printed = "";
  private String errors = "";

  @BeforeEach
  void environment() throws Exception {
    environment.put("PORT", "0");
    environment.put("STOA_DATABASE", "jdbc:h2:file:" + folder.resolve("stoa"));
    environment.put("STOA_PROGRAMMES", "programmes");
    environment.put("STOA_ALLOW_LOOPBACK", "true");
    environment.put(
        "STOA_PLATFORMS",
        Files.writeString(folder.resolve("platforms.yaml"), PLATFORMS).toString());
  }

  private int run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        ServerCommands.commandLine(environment)
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(arguments);
    printed = out.toString();
    errors = err.toString();
    return code;
  }

  private void startOnce() throws Exception {
    StoaServer.start(environment).close();
  }

  @Test
  @DisplayName("A platform is disabled and approved by a command, and a restart keeps it so")
  void registrations() throws Exception {
    startOnce();
    assertEquals(0, run("registrations", "list"));
    assertEquals("ACTIVE   https://lms.example abc deployments: 1\n", printed);
    assertEquals(0, run("registrations", "disable", "https://lms.example", "abc"));
    startOnce();
    assertEquals(0, run("registrations", "list"));
    assertEquals("DISABLED https://lms.example abc deployments: 1\n", printed);
    assertEquals(0, run("registrations", "approve", "https://lms.example", "abc"));
    try (Administration tool = ServerCommands.open(environment)) {
      assertEquals(Registration.Status.ACTIVE, tool.registrations().all().get(0).status());
    }
    assertEquals(1, run("registrations", "approve", "https://lms.example", "other"));
    assertTrue(errors.contains("no platform has this issuer"), errors);
  }

  @Test
  @DisplayName(
      "A deployment that was approved stays over a restart where the file lets others wait")
  void approvedDeployment() throws Exception {
    Path platforms = folder.resolve("platforms.yaml");
    Files.writeString(platforms, PLATFORMS + "  deployment_policy: pending\n");
    startOnce();
    Deployment second = new Deployment("https://lms.example", "abc", "2");
    try (Administration tool = ServerCommands.open(environment)) {
      assertTrue(tool.registrations().awaitApproval(second));
    }
    assertEquals(0, run("deployments", "approve", "https://lms.example", "abc", "2"));
    startOnce();
    run("deployments", "list");
    assertEquals(
        "APPROVED https://lms.example abc 1\nAPPROVED https://lms.example abc 2\n", printed);
    Files.writeString(platforms, PLATFORMS);
    startOnce();
    run("deployments", "list");
    assertEquals("APPROVED https://lms.example abc 1\n", printed);
  }

  /** A platform on this machine, which said at its registration where that can be changed. */
  private String registeredAt(LocalServer lms) throws Exception {
    String issuer = lms.uri("").toString();
    Registration platform =
        Registration.builder(issuer, "abc")
            .authUrl(lms.uri("/auth"))
            .tokenUrl(lms.uri("/token"))
            .jwksUrl(lms.uri("/old-keys"))
            .build();
    try (Administration tool = ServerCommands.open(environment)) {
      tool.registrations().save(platform);
      tool.registrations()
          .keep(
              issuer,
              "abc",
              new RegistrationAccess(lms.uri("/registered"), "a token", lms.uri("/config")));
    }
    return issuer;
  }

  @Test
  @DisplayName("What a platform knows of the tool is asked of it, and told without its secrets")
  void shows() throws Exception {
    try (LocalServer lms = new LocalServer()) {
      String issuer = registeredAt(lms);
      lms.on(
          "GET /registered",
          seen -> Answer.json(200, "{\"client_name\":\"Ours\",\"client_secret\":\"s\"}"));
      assertEquals(0, run("registrations", "show", issuer, "abc"), () -> errors);
      assertEquals("{\"client_name\":\"Ours\"}\n", printed);
      lms.on("GET /registered", seen -> Answer.json(403, "not any more"));
      assertEquals(1, run("registrations", "show", issuer, "abc"));
      assertTrue(errors.contains("403 not any more"), errors);
      assertFalse(errors.contains("a token"), errors);
    }
    assertEquals(1, run("registrations", "show", "https://lms.example", "other"));
    assertTrue(errors.contains("no platform has this issuer"), errors);
  }

  @Test
  @DisplayName("An update gives the platform the tool's description, and takes its addresses anew")
  void updates() throws Exception {
    try (LocalServer lms = new LocalServer()) {
      String issuer = registeredAt(lms);
      lms.on(
          "GET /config",
          seen ->
              Answer.json(
                  200,
                  """
                  {"issuer":"%1$s","authorization_endpoint":"%1$s/auth","token_endpoint":"%1$s/token",
                  "jwks_uri":"%1$s/keys","registration_endpoint":"%1$s/register"}
                  """
                      .formatted(issuer)));
      lms.on("PUT /registered", seen -> Answer.json(200, "{\"client_id\":\"abc\"}"));
      assertEquals(0, run("registrations", "update", issuer, "abc"), () -> errors);
      assertEquals("ACTIVE   " + issuer + " abc deployments: \n", printed);
      assertTrue(
          lms.requests("PUT /registered").get(0).body().contains("\"client_name\":\"Stoa\""));
      try (Administration tool = ServerCommands.open(environment)) {
        assertEquals(
            lms.uri("/keys"), tool.registrations().find(issuer, "abc").orElseThrow().jwksUrl());
      }
    }
  }

  @Test
  @DisplayName("An invitation is one address, new each time")
  void invite() {
    assertEquals(0, run("invite", "--hours", "1"));
    assertTrue(printed.matches("http://localhost:0/lti/register\\?intent=[\\w-]{43}\n"), printed);
    String first = printed;
    assertEquals(0, run("invite"));
    assertNotEquals(first, printed);
  }

  @Test
  @DisplayName("Only an invitation that is asked to approve does so")
  void approvingInvitation() {
    assertEquals(0, run("invite", "--approve"));
    assertTrue(printed.matches("\\S+\\?intent=approving\\.[\\w-]{43}\n"), printed);
  }

  @Test
  @DisplayName(
      "A deployment that waits is shown, approved or rejected by its ids, and shown then too")
  void deployments() throws Exception {
    environment.put(
        "STOA_PLATFORMS", Files.writeString(folder.resolve("none.yaml"), "[]").toString());
    try (Administration tool = ServerCommands.open(environment)) {
      tool.registrations()
          .save(
              Registration.builder("https://lms.example", "abc")
                  .authUrl(URI.create("https://lms.example/auth"))
                  .tokenUrl(URI.create("https://lms.example/token"))
                  .jwksUrl(URI.create("https://lms.example/jwks"))
                  .deployment("1")
                  .deploymentPolicy(DeploymentPolicy.PENDING)
                  .build());
      for (String id : List.of("1:ab", "1:cd")) {
        tool.registrations().awaitApproval(new Deployment("https://lms.example", "abc", id));
      }
    }
    assertEquals(0, run("deployments", "approve", "https://lms.example", "abc", "1:ab"));
    assertEquals("APPROVED https://lms.example abc 1:ab\n", printed);
    assertEquals(0, run("deployments", "list"));
    assertEquals(
        """
        PENDING  https://lms.example abc 1:cd
        APPROVED https://lms.example abc 1
        APPROVED https://lms.example abc 1:ab
        """,
        printed);
    assertEquals(0, run("deployments", "reject", "https://lms.example", "abc", "1:cd"));
    assertEquals("REJECTED https://lms.example abc 1:cd\n", printed);
    assertEquals(0, run("deployments", "list"));
    assertEquals(
        """
        APPROVED https://lms.example abc 1
        APPROVED https://lms.example abc 1:ab
        REJECTED https://lms.example abc 1:cd
        """,
        printed);
    assertEquals(1, run("deployments", "reject", "https://lms.example", "abc", "1:cd"));
    assertTrue(errors.contains("no such deployment waits"), errors);
    assertEquals(1, run("deployments", "approve", "https://lms.example", "other", "1:cd"));
    assertTrue(errors.contains("no such deployment waits or was rejected"), errors);
    assertEquals(0, run("deployments", "approve", "https://lms.example", "abc", "1:cd"));
  }

  @Test
  @DisplayName("What a kind of platform would be sent is shown before anything is sent")
  void preview() {
    assertEquals(0, run("registrations", "preview", "--profile", "canvas"));
    assertTrue(printed.contains("\"https://canvas.instructure.com/lti/privacy_level\""), printed);
    assertEquals(0, run("registrations", "preview"));
    assertTrue(
        printed.contains("\"initiate_login_uri\":\"http://localhost:0/lti/login\""), printed);
    assertFalse(printed.contains("canvas"), printed);
    assertEquals(64, run("registrations", "preview", "--profile", "slate"));
    assertTrue(errors.contains("slate"), errors);
  }

  @Test
  @DisplayName("Keys are rotated when it is due, before that when asked to, and replaced at once")
  void keys() {
    assertEquals(0, run("keys", "rotate"));
    assertTrue(printed.matches("SIGNING \\S+ since \\S+\nNext: PUBLISH from \\S+\n"), printed);
    String kid = printed.replaceAll("(?s)SIGNING (\\S+) .*", "$1");
    assertEquals(0, run("keys", "rotate", "--now"));
    assertTrue(printed.startsWith("Taken: PUBLISH\nSIGNING " + kid), printed);
    assertTrue(printed.contains("\nPUBLISHED ") && printed.contains("\nNext: SIGN from "), printed);
    assertEquals(0, run("keys", "rotate", "--now"));
    assertFalse(printed.contains("Taken"), printed);
    assertEquals(0, run("keys", "replace"));
    assertFalse(printed.contains(kid), printed);
    assertEquals(0, run("keys", "list"));
    assertEquals(2, printed.lines().count());
  }

  @Test
  @DisplayName("A missing or wrong secret is told by its variable, to commands and to the server")
  void secret() {
    environment.put("STOA_KEY_SECRET", "a secret of the tests");
    assertEquals(0, run("keys", "list"));
    environment.put("STOA_KEY_SECRET", "another secret, a wrong one");
    assertEquals(1, run("keys", "list"));
    assertTrue(errors.contains("another secret") && errors.contains("STOA_KEY_SECRET"), errors);
    assertFalse(errors.contains("a wrong one"), errors);
    assertThrows(KeysUnreadable.class, () -> StoaServer.start(environment));
  }

  @Test
  @DisplayName("Keys from the environment are listed, and rotated where they are given")
  void givenKeys() {
    ToolKey key = ToolKey.generate(Instant.EPOCH);
    environment.put(
        "STOA_KEYS", "-----BEGIN PRIVATE KEY-----" + key.encoded() + "-----END PRIVATE KEY-----");
    assertEquals(0, run("keys", "rotate"));
    assertTrue(printed.endsWith("Given from outside: STOA_KEYS\n"), printed);
    assertEquals(1, run("keys", "replace"));
    assertTrue(errors.contains("change them where they are given"), errors);
  }

  @Test
  @DisplayName("Settings that can't be used are told as the server tells them")
  void settings() {
    environment.put("STOA_DATABASE", "stoa.db");
    assertEquals(64, run("keys", "list"));
    assertTrue(errors.contains("STOA_DATABASE"), errors);
    assertEquals(64, run("key"));
  }

  @Test
  @DisplayName("Every command explains itself by a whole sentence")
  void help() {
    for (CommandLine command : all(ServerCommands.commandLine(environment))) {
      String description = String.join(" ", command.getCommandSpec().usageMessage().description());
      assertTrue(description.matches("[A-Z].{20,}\\."), command.getCommandName());
    }
  }

  private static List<CommandLine> all(CommandLine command) {
    List<CommandLine> all = new ArrayList<>(List.of(command));
    command.getSubcommands().values().forEach(below -> all.addAll(all(below)));
    return all;
  }
}

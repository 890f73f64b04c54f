package org.stoa.examples.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stoa.lti.platform.DeploymentPolicy;
import org.stoa.lti.platform.Registration;
import org.stoa.problem.Problem;
import org.stoa.problem.Problems;

class PlatformsFileTest {

  private static final String GOOD =
      """
      - issuer: https://lms.example
        client_id: abc
        auth_url: https://lms.example/auth
        token_url: https://lms.example/token
        jwks_url: https://lms.example/jwks
        deployments: ["1", "2"]
      """;

  private final Problems problems = new Problems();

  private List<Registration> read(String text, boolean allowLoopback) {
    return PlatformsFile.read("platforms.yaml", text, allowLoopback, problems);
  }

  /** Each as {@code file:line:column: error CODE}. */
  private List<String> heads() {
    return problems.inReadingOrder().stream()
        .map(Problem::toString)
        .map(text -> text.replaceAll("( error [A-Z_]+).*", "$1"))
        .toList();
  }

  @Test
  @DisplayName("A good entry is a registration, issuer and all as it is written")
  void good() {
    List<Registration> read = read(GOOD, false);
    assertEquals(List.of(), heads());
    assertEquals(
        List.of(
            Registration.builder("https://lms.example", "abc")
                .authUrl(URI.create("https://lms.example/auth"))
                .tokenUrl(URI.create("https://lms.example/token"))
                .jwksUrl(URI.create("https://lms.example/jwks"))
                .deployments(Set.of("1", "2"))
                .build()),
        read);
  }

  @ParameterizedTest
  @DisplayName("What becomes of other deployments is refusal, or what the entry says")
  @CsvSource({"strict, STRICT", "pending, PENDING", "accept, ACCEPT"})
  void policy(String word, DeploymentPolicy policy) {
    Registration named = read(GOOD + "  deployment_policy: " + word + "\n", false).get(0);
    assertEquals(policy, named.deploymentPolicy());
    assertEquals(Set.of("1", "2"), named.deployments());
    assertEquals(DeploymentPolicy.STRICT, read(GOOD, false).get(0).deploymentPolicy());
    assertEquals(List.of(), heads());
  }

  @ParameterizedTest
  @DisplayName("Where other deployments may come, none has to be listed")
  @CsvSource({"strict, 1", "pending, 0", "accept, 0"})
  void noDeployment(String policy, int problems) {
    read(GOOD.replaceAll("deployments: .*", "deployment_policy: " + policy), false);
    assertEquals(Collections.nCopies(problems, "platforms.yaml:1:3: error MISSING_KEY"), heads());
  }

  @ParameterizedTest
  @DisplayName("Any other policy is an error that names the three")
  @ValueSource(strings = {"ACCEPT", "open", "true"})
  void wrongPolicy(String word) {
    read(GOOD + "  deployment_policy: " + word + "\n", false);
    assertEquals(
        List.of(
            "platforms.yaml:7:22: error WRONG_VALUE Expected strict (refuses deployments that"
                + " aren't listed), pending (has them wait for approval) or accept (lets them in),"
                + " found \"%s\".".formatted(word)),
        problems.inReadingOrder().stream().map(Problem::toString).toList());
  }

  @Test
  @DisplayName("Every problem of every entry is told at once, each with its place")
  void problems() {
    List<Registration> read =
        read(
            """
            - issuer: https://lms.example
              client_id: ""
              auth_url: ftp://lms.example/auth
              token_url: no address
              colour: blue
            - a text
            - issuer: https://other.example
              client_id: abc
              auth_url: https://other.example/auth
              token_url: https://other.example/token
              jwks_url: https://other.example/jwks
            """,
            false);
    assertEquals(
        List.of(
            "platforms.yaml:1:3: error MISSING_KEY",
            "platforms.yaml:1:3: error MISSING_KEY",
            "platforms.yaml:2:14: error EMPTY_VALUE",
            "platforms.yaml:3:13: error ADDRESS_REFUSED",
            "platforms.yaml:4:14: error ADDRESS_REFUSED",
            "platforms.yaml:5:3: error UNKNOWN_KEY",
            "platforms.yaml:6:3: error WRONG_TYPE",
            "platforms.yaml:7:3: error MISSING_KEY"),
        heads());
    assertEquals(1, read.size());
  }

  @Test
  @DisplayName("The same platform twice is a problem: one of the two would be forgotten")
  void twice() {
    read(GOOD + GOOD, false);
    assertEquals(List.of("platforms.yaml:7:3: error DUPLICATE_PLATFORM"), heads());
  }

  @Test
  @DisplayName("What isn't a list of platforms is a problem, and so is what isn't YAML")
  void noList() {
    assertEquals(List.of(), read("issuer: https://lms.example", false));
    assertEquals(List.of("platforms.yaml:1:1: error WRONG_TYPE"), heads());
    read("- {", false);
    assertEquals(2, heads().size());
  }

  @ParameterizedTest
  @DisplayName("Plain http, and addresses that aren't public, are refused")
  @ValueSource(
      strings = {
        "http://lms.example",
        "http://localhost",
        "https://localhost",
        "https://127.0.0.1",
        "https://127.9.9.9",
        "https://[::1]",
        "https://10.1.2.3",
        "https://172.16.0.1",
        "https://192.168.1.1",
        "https://169.254.169.254",
        "https://0.0.0.0",
        "https://[fd00::1]",
        "https://[fe80::1]",
        "https://user@lms.example",
        "ftp://lms.example"
      })
  void refused(String place) {
    read(GOOD.replace("https://lms.example", place), false);
    assertEquals(
        List.of(
            "platforms.yaml:1:11: error ADDRESS_REFUSED",
            "platforms.yaml:3:13: error ADDRESS_REFUSED",
            "platforms.yaml:4:14: error ADDRESS_REFUSED",
            "platforms.yaml:5:13: error ADDRESS_REFUSED"),
        heads());
  }

  @ParameterizedTest
  @DisplayName("This machine's addresses are accepted once they are allowed")
  @ValueSource(
      strings = {
        "http://localhost:8080",
        "https://localhost",
        "http://127.0.0.1:9",
        "http://[::1]",
        "https://8.8.8.8"
      })
  void loopback(String place) {
    assertEquals(1, read(GOOD.replace("https://lms.example", place), true).size());
    assertEquals(List.of(), heads());
  }

  @ParameterizedTest
  @DisplayName("Allowing this machine allows nothing else")
  @ValueSource(
      strings = {
        "http://lms.example",
        "http://localhost.lms.example",
        "http://127.0.0.1.lms.example",
        "http://192.168.1.1",
        "https://192.168.1.1",
        "http://169.254.169.254"
      })
  void loopbackOnly(String place) {
    assertTrue(read(GOOD.replace("https://lms.example", place), true).isEmpty());
    assertEquals(4, heads().size());
  }
}

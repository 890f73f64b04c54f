package org.stoa.lti.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The browsers: each call is one launch, checked for the answer it should have. */
final class Driver {

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Platform platform;

  Driver(Platform platform) {
    this.platform = platform;
  }

  /** To the server that only verifies. */
  void bare(URI server) throws Exception {
    String token = platform.launch(UUID.randomUUID().toString(), server);
    expect(200, post(server.resolve("/launch"), Map.of("id_token", token), ""));
  }

  /** A login and the launch that ends it. */
  void good(URI server) throws Exception {
    HttpResponse<String> login = get(server.resolve("/lti/login?" + form(login())));
    expect(302, login);
    Map<String, String> sent = query(login.headers().firstValue("Location").orElseThrow());
    String nonce = Optional.ofNullable(sent.get("nonce")).orElseThrow();
    String state = Optional.ofNullable(sent.get("state")).orElseThrow();
    String cookie = login.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    Map<String, String> launch =
        Map.of("state", state, "id_token", platform.launch(nonce, server));
    expect(200, post(server.resolve("/lti/launch"), launch, cookie));
  }

  /** A launch that nobody signed, for a login that nobody began. */
  void bad(URI server) throws Exception {
    String token = platform.forged(UUID.randomUUID().toString(), server);
    Map<String, String> launch = Map.of("state", UUID.randomUUID().toString(), "id_token", token);
    expect(401, post(server.resolve("/lti/launch"), launch, ""));
  }

  int rows(URI server) throws Exception {
    return Integer.parseInt(get(server.resolve("/rows")).body());
  }

  private Map<String, String> login() {
    return Map.of(
        "iss", platform.address().toString(),
        "client_id", Platform.CLIENT_ID,
        "login_hint", "4711",
        "lti_message_hint", "{\"cmid\":5,\"launchid\":\"ltilaunch5_1\"}",
        "target_link_uri", "https://tool.example/home");
  }

  private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(address));
  }

  private HttpResponse<String> post(URI address, Map<String, String> form, String cookie)
      throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Cookie", cookie)
            .POST(HttpRequest.BodyPublishers.ofString(form(form))));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(
        request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static void expect(int status, HttpResponse<String> answer) {
    if (answer.statusCode() != status) {
      throw new IllegalStateException(
          answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
    }
  }

  private static String form(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static Map<String, String> query(String location) {
    return Stream.of(URI.create(location).getRawQuery().split("&", -1))
        .map(parameter -> parameter.split("=", 2))
        .collect(
            Collectors.toMap(
                parts -> parts[0], parts -> URLDecoder.decode(parts[1], StandardCharsets.UTF_8)));
  }
}

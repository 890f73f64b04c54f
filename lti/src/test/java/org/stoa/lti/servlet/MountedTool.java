package org.stoa.lti.servlet;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.stoa.lti.LtiTool;
import org.stoa.lti.memory.MemoryRegistrationStore;
import org.stoa.lti.testing.Launches;
import org.stoa.lti.testing.TestPlatform;

/** A tool in a container, and a browser in front of it that keeps no cookies by itself. */
final class MountedTool {

  private final HttpClient browser = HttpClient.newHttpClient();
  private final Container container;
  private final URI local;
  private final LtiTool tool;
  private final TestPlatform platform;

  private MountedTool(Container container, URI local, LtiTool tool, TestPlatform platform) {
    this.container = container;
    this.local = local;
    this.tool = tool;
    this.platform = platform;
  }

  /** A tool that browsers reach without a proxy, below a path or at the root. */
  static MountedTool start(Containers kind, String path, LaunchHandler handler) throws Exception {
    Container container = kind.open();
    return start(container, path, local(container, path), handler, context -> {});
  }

  /** The same at the root, in an application with pages of its own. */
  static MountedTool start(Containers kind, LaunchHandler handler, Consumer<ServletContext> pages)
      throws Exception {
    Container container = kind.open();
    return start(container, "", local(container, ""), handler, pages);
  }

  /** A tool whose public address is a proxy's. */
  static MountedTool behind(URI proxy, Containers kind, LaunchHandler handler) throws Exception {
    return start(kind.open(), "", proxy, handler, context -> {});
  }

  private static MountedTool start(
      Container container,
      String path,
      URI address,
      LaunchHandler handler,
      Consumer<ServletContext> pages)
      throws Exception {
    TestPlatform platform = new TestPlatform();
    LtiTool tool =
        LtiTool.at(address)
            .registrations(MemoryRegistrationStore.of(TestPlatform.registration()))
            .transport(platform)
            .allowLoopback()
            .build();
    Consumer<ServletContext> endpoints = new LtiServlet(tool, handler)::mount;
    container.start(path, endpoints.andThen(pages));
    return new MountedTool(container, local(container, path), tool, platform);
  }

  private static URI local(Container container, String path) {
    return URI.create("http://127.0.0.1:" + container.port() + path);
  }

  void stop() throws Exception {
    container.stop();
  }

  LtiTool tool() {
    return tool;
  }

  /** The tool's public address. */
  URI address() {
    return tool.addresses().base();
  }

  /** The platform that launches it. */
  TestPlatform platform() {
    return platform;
  }

  /** A request to be completed. */
  HttpRequest.Builder request(String target) {
    return HttpRequest.newBuilder(URI.create(local + target));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return browser.send(request.build(), BodyHandlers.ofString());
  }

  HttpResponse<String> get(String target) throws IOException, InterruptedException {
    return send(request(target));
  }

  HttpResponse<String> post(String path, Map<String, String> form, String cookie)
      throws IOException, InterruptedException {
    return post(path, encoded(form), cookie);
  }

  static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(field -> field.getKey() + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  HttpResponse<String> post(String path, String body, String cookie)
      throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Cookie", cookie)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpResponse<String> login() throws IOException, InterruptedException {
    return get("/lti/login?iss=" + encode(TestPlatform.ISSUER) + "&login_hint=42");
  }

  /** What the platform posts after this login. */
  Map<String, String> form(HttpResponse<String> login) {
    return form(URI.create(header(login, "Location")), Map.of());
  }

  /** What the platform posts after it was asked so, with these custom parameters. */
  Map<String, String> form(URI asked, Map<String, String> custom) {
    Map<String, String> query = Launches.query(asked);
    Map<String, Object> claims =
        TestPlatform.claims(Clock.systemUTC().instant(), query.getOrDefault("nonce", ""));
    claims.put(TestPlatform.LTI + "target_link_uri", address() + "/home");
    claims.put(TestPlatform.LTI + "custom", custom);
    return Map.of("state", query.getOrDefault("state", ""), "id_token", TestPlatform.sign(claims));
  }

  /** The rest of a login: what the platform posts, with the cookie. */
  HttpResponse<String> launch(HttpResponse<String> login) throws IOException, InterruptedException {
    return post("/lti/launch", form(login), cookie(login));
  }

  static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  static String cookie(HttpResponse<?> login) {
    return header(login, "Set-Cookie").replaceAll(";.*", "");
  }
}

package org.stoa.lti.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.jwk.JWKSet;
import jakarta.servlet.ServletException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.lti.LtiTool;
import org.stoa.lti.launch.User;
import org.stoa.lti.memory.MemoryRegistrationStore;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Objection;
import org.stoa.lti.refusal.Refusal;
import org.stoa.lti.testing.Launches;
import org.stoa.lti.testing.TestPlatform;

/** The endpoints in a real container, over real HTTP. */
class LtiServletTest {

  private final Server server = new Server();
  private final HttpClient browser = HttpClient.newHttpClient();
  private String base = "";

  @BeforeEach
  void start() throws Exception {
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    connector.open();
    base = "http://127.0.0.1:" + connector.getLocalPort();
    mount(URI.create(base));
    server.start();
  }

  private LaunchHandler handler =
      (launch, request, response) ->
          response.getWriter().print("Hello " + launch.user().map(User::id).orElse("stranger"));

  /** The whole of what an application writes. */
  private void mount(URI address) {
    LtiTool tool =
        LtiTool.at(address)
            .registrations(MemoryRegistrationStore.of(TestPlatform.registration()))
            .transport(new TestPlatform())
            .allowLoopback()
            .build();
    LaunchHandler launched =
        (launch, request, response) -> handler.launched(launch, request, response);
    ServletContextHandler context = new ServletContextHandler("/", ServletContextHandler.SESSIONS);
    context.addServlet(new ServletHolder(new LtiServlet(tool, launched)), "/lti/*");
    server.setHandler(context);
  }

  @AfterEach
  void stop() throws Exception {
    server.stop();
  }

  private HttpResponse<String> get(String target) throws IOException, InterruptedException {
    return browser.send(
        HttpRequest.newBuilder(URI.create(base + target)).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, Map<String, String> form, String cookie)
      throws IOException, InterruptedException {
    String body =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return browser.send(
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Cookie", cookie)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  private HttpResponse<String> login() throws IOException, InterruptedException {
    return get("/lti/login?iss=" + encode(TestPlatform.ISSUER) + "&login_hint=42");
  }

  private Map<String, String> form(HttpResponse<String> login) {
    Map<String, String> query = Launches.query(URI.create(header(login, "Location")));
    Map<String, Object> claims =
        TestPlatform.claims(Clock.systemUTC().instant(), query.getOrDefault("nonce", ""));
    claims.put(TestPlatform.LTI + "target_link_uri", base + "/home");
    return Map.of("state", query.getOrDefault("state", ""), "id_token", TestPlatform.sign(claims));
  }

  private static String cookie(HttpResponse<?> login) {
    return header(login, "Set-Cookie").replaceAll(";.*", "");
  }

  @Test
  @DisplayName("A login by GET or POST and a launch reach the handler")
  void launches() throws Exception {
    HttpResponse<String> byGet = login();
    assertEquals(302, byGet.statusCode());
    assertTrue(header(byGet, "Location").startsWith("https://lms.example/auth?scope=openid&"));
    HttpResponse<String> byPost =
        post("/lti/login", Map.of("iss", TestPlatform.ISSUER, "login_hint", "42"), "a=b");
    for (HttpResponse<String> login : List.of(byGet, byPost)) {
      HttpResponse<String> launch = post("/lti/launch", form(login), cookie(login));
      assertEquals(200, launch.statusCode(), launch.body());
      assertEquals("Hello user-42", launch.body());
      assertEquals("no-store", header(launch, "Cache-Control"));
      assertEquals("no-referrer", header(launch, "Referrer-Policy"));
    }
  }

  @Test
  @DisplayName("A refused launch shows advice and a code, and neither token nor person")
  void refused() throws Exception {
    HttpResponse<String> login = login();
    Map<String, String> form = form(login);
    HttpResponse<String> blocked = post("/lti/launch", form, "other=cookie");
    assertEquals(401, blocked.statusCode());
    assertTrue(
        blocked.body().matches("(?s).*LTI-COOKIE_BLOCKED · reference [0-9A-F]{6}<.*"),
        blocked.body());
    assertTrue(blocked.body().contains("Allow cookies for this site"));
    assertFalse(blocked.body().contains(form.getOrDefault("id_token", "")));
    assertFalse(blocked.body().contains("user-42"));
    assertTrue(header(blocked, "Content-Security-Policy").startsWith("default-src 'none'"));
    assertEquals("text/html;charset=utf-8", header(blocked, "Content-Type").replace(" ", ""));
    assertEquals(200, post("/lti/launch", form, cookie(login)).statusCode());
    assertTrue(post("/lti/launch", form, cookie(login)).body().contains("LTI-STATE_UNKNOWN"));
  }

  @Test
  @DisplayName(
      "What is malformed answers 400, what is refused 401, what can't be served 404 or 405")
  void statuses() throws Exception {
    assertEquals(400, get("/lti/login").statusCode());
    assertEquals(401, get("/lti/login?iss=https%3A%2F%2Fx.example&login_hint=1").statusCode());
    assertEquals(400, post("/lti/launch", Map.of("state", "x"), "a=b").statusCode());
    assertEquals(401, get("/lti/register?intent=guess").statusCode());
    assertEquals(405, get("/lti/launch").statusCode());
    assertEquals("POST", header(get("/lti/launch"), "Allow"));
    assertEquals(405, post("/lti/jwks", Map.of(), "a=b").statusCode());
    assertEquals("GET, HEAD", header(post("/lti/jwks", Map.of(), "a=b"), "Allow"));
    assertEquals("GET", header(post("/lti/register", Map.of(), "a=b"), "Allow"));
    assertEquals("LTI realm=\"launch\"", header(get("/lti/register"), "WWW-Authenticate"));
    assertEquals(404, get("/lti/elsewhere").statusCode());
  }

  @Test
  @DisplayName("Our keys are public, as JSON, and may be cached")
  void jwks() throws Exception {
    HttpResponse<String> response = get("/lti/jwks");
    assertEquals(200, response.statusCode());
    assertTrue(header(response, "Content-Type").startsWith("application/json"));
    assertEquals("public, max-age=300", header(response, "Cache-Control"));
    assertEquals(1, JWKSet.parse(response.body()).size());
    HttpResponse<String> head =
        browser.send(
            HttpRequest.newBuilder(URI.create(base + "/lti/jwks"))
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build(),
            BodyHandlers.ofString());
    assertEquals(200, head.statusCode());
    assertEquals("", head.body());
    assertEquals(header(response, "Content-Length"), header(head, "Content-Length"));
  }

  @Test
  @DisplayName("A session that was there before the launch gets a new id")
  void sessionFixation() throws Exception {
    handler =
        (launch, request, response) -> response.getWriter().print(request.getSession().getId());
    HttpResponse<String> login = login();
    HttpResponse<String> first = post("/lti/launch", form(login), cookie(login));
    String planted =
        first.headers().allValues("Set-Cookie").stream()
            .filter(line -> line.startsWith("JSESSIONID="))
            .map(line -> line.replaceAll(";.*", ""))
            .findFirst()
            .orElseThrow();
    HttpResponse<String> again = login();
    HttpResponse<String> second = post("/lti/launch", form(again), cookie(again) + "; " + planted);
    assertFalse(planted.contains(second.body()), "the id was kept");
  }

  @Test
  @DisplayName("The handler may refuse after all")
  void handlerRefuses() throws Exception {
    handler =
        (launch, request, response) -> {
          throw new LtiRefused(Refusal.USER_MISSING, "suspended here");
        };
    HttpResponse<String> login = login();
    HttpResponse<String> launch = post("/lti/launch", form(login), cookie(login));
    assertEquals(401, launch.statusCode());
    assertTrue(launch.body().contains("LTI-USER_MISSING"));
    assertEquals(List.of(cookieEnd(login)), launch.headers().allValues("Set-Cookie"));
  }

  private static String cookieEnd(HttpResponse<?> login) {
    return header(login, "Set-Cookie")
        .replaceAll("=[^;]+; Path=/; Max-Age=600", "=; Path=/; Max-Age=0");
  }

  @Test
  @DisplayName("Whom the tool's own rule turns away gets 403, its code and its words")
  void turnedAway() throws Exception {
    handler =
        (launch, request, response) -> {
          throw LtiRefused.by(new Objection("ACCOUNT_SUSPENDED", "Your account is suspended."));
        };
    HttpResponse<String> login = login();
    HttpResponse<String> launch = post("/lti/launch", form(login), cookie(login));
    assertEquals(403, launch.statusCode());
    assertTrue(launch.body().contains("LTI-ACCOUNT_SUSPENDED"));
    assertTrue(launch.body().contains("Your account is suspended."));
  }

  @Test
  @DisplayName("The cookie of a login ends with its launch, whether that was let in or refused")
  void cookieEnds() throws Exception {
    HttpResponse<String> login = login();
    assertTrue(cookieEnd(login).endsWith("SameSite=None; Partitioned"), cookieEnd(login));
    for (int status : new int[] {200, 401}) {
      HttpResponse<String> launch = post("/lti/launch", form(login), cookie(login));
      assertEquals(status, launch.statusCode());
      assertEquals(List.of(cookieEnd(login)), launch.headers().allValues("Set-Cookie"));
    }
    HttpResponse<String> without = post("/lti/launch", form(login), "a=b");
    assertEquals(List.of(), without.headers().allValues("Set-Cookie"));
  }

  @Test
  @DisplayName("What breaks shows a friendly page with a code, and none of what the exception says")
  void breaks() throws Exception {
    handler =
        (launch, request, response) -> {
          response.setHeader("X-Begun", "yes");
          response.getWriter().print("half a page");
          throw new IllegalStateException("insert 'user-42'", new ServletException("secret"));
        };
    HttpResponse<String> login = login();
    PrintStream before = System.err;
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    HttpResponse<String> launch;
    try {
      System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
      launch = post("/lti/launch", form(login), cookie(login));
    } finally {
      System.setErr(before);
    }
    assertEquals(500, launch.statusCode());
    assertTrue(launch.body().matches("(?s).*LTI-INTERNAL · reference [0-9A-F]{6}<.*"));
    assertFalse(launch.body().contains("half a page") || launch.body().contains("user-42"));
    assertEquals("", header(launch, "X-Begun"));
    assertEquals("no-store", header(launch, "Cache-Control"));
    String logged = log.toString(StandardCharsets.UTF_8);
    assertTrue(logged.contains("java.lang.IllegalStateException, from jakarta"), logged);
    assertFalse(logged.contains("user-42") || logged.contains("secret"), logged);
    String described = Failures.described(new IllegalStateException("v", new IOException("w")));
    assertTrue(
        described.startsWith("java.lang.IllegalStateException, from java.io.IOException, at org."),
        described);
  }

  @Test
  @DisplayName("A form that can't be read, or is too long to keep, is malformed and no failure")
  void unreadable() throws Exception {
    HttpResponse<String> odd =
        browser.send(
            HttpRequest.newBuilder(URI.create(base + "/lti/launch"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("state=%zz"))
                .build(),
            BodyHandlers.ofString());
    assertEquals(400, odd.statusCode());
    assertTrue(odd.body().contains("LTI-PARAMETERS_UNREADABLE"), odd.body());
    HttpResponse<String> long256 =
        get(
            "/lti/login?iss="
                + encode(TestPlatform.ISSUER)
                + "&login_hint=1&lti_deployment_id="
                + "7".repeat(256));
    assertEquals(400, long256.statusCode());
    assertTrue(long256.body().contains("LTI-VALUE_UNUSABLE"));
  }

  @Test
  @DisplayName("A launch that the tool can't use answers 422, with what to do")
  void lacking() throws Exception {
    handler =
        (launch, request, response) -> {
          throw new LtiRefused(Refusal.LINK_UNCLEAR, "no programme");
        };
    HttpResponse<String> login = login();
    HttpResponse<String> launch = post("/lti/launch", form(login), cookie(login));
    assertEquals(422, launch.statusCode());
    assertTrue(launch.body().contains("your work will be waiting"), launch.body());
  }
}

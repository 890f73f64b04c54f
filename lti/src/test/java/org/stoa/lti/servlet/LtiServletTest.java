package org.stoa.lti.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.stoa.lti.servlet.MountedTool.cookie;
import static org.stoa.lti.servlet.MountedTool.encode;
import static org.stoa.lti.servlet.MountedTool.header;

import com.nimbusds.jose.jwk.JWKSet;
import jakarta.servlet.ServletException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.stoa.lti.claim.User;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Objection;
import org.stoa.lti.refusal.Refusal;
import org.stoa.lti.testing.TestPlatform;

/** The endpoints in real containers, over real HTTP. */
@ParameterizedClass(name = "{0}")
@EnumSource(Containers.class)
class LtiServletTest {

  private final Containers kind;
  private LaunchHandler handler =
      (launch, request, response) ->
          response.getWriter().print("Hello " + launch.user().map(User::id).orElse("stranger"));
  private MountedTool site;

  LtiServletTest(Containers kind) {
    this.kind = kind;
  }

  @BeforeEach
  void start() throws Exception {
    site =
        MountedTool.start(
            kind, "", (launch, request, response) -> handler.launched(launch, request, response));
  }

  @AfterEach
  void stop() throws Exception {
    site.stop();
  }

  @Test
  @DisplayName("A login by GET or POST and a launch reach the handler")
  void launches() throws Exception {
    HttpResponse<String> byGet = site.login();
    assertEquals(302, byGet.statusCode());
    assertTrue(header(byGet, "Location").startsWith("https://lms.example/auth?scope=openid&"));
    HttpResponse<String> byPost =
        site.post("/lti/login", Map.of("iss", TestPlatform.ISSUER, "login_hint", "42"), "a=b");
    for (HttpResponse<String> login : List.of(byGet, byPost)) {
      HttpResponse<String> launch = site.launch(login);
      assertEquals(200, launch.statusCode(), launch.body());
      assertEquals("Hello user-42", launch.body());
      assertEquals("no-store", header(launch, "Cache-Control"));
      assertEquals("no-referrer", header(launch, "Referrer-Policy"));
    }
  }

  @Test
  @DisplayName("A refused launch shows advice and a code, and neither token nor person")
  void refused() throws Exception {
    HttpResponse<String> login = site.login();
    Map<String, String> form = site.form(login);
    HttpResponse<String> blocked = site.post("/lti/launch", form, "other=cookie");
    assertEquals(401, blocked.statusCode());
    assertTrue(
        blocked.body().matches("(?s).*LTI-COOKIE_BLOCKED · reference [0-9A-F]{6}<.*"),
        blocked.body());
    assertTrue(blocked.body().contains("Allow cookies for this site"));
    assertFalse(blocked.body().contains(form.getOrDefault("id_token", "")));
    assertFalse(blocked.body().contains("user-42"));
    assertTrue(header(blocked, "Content-Security-Policy").startsWith("default-src 'none'"));
    assertEquals("text/html;charset=utf-8", header(blocked, "Content-Type").replace(" ", ""));
    assertEquals(200, site.post("/lti/launch", form, cookie(login)).statusCode());
    assertTrue(site.post("/lti/launch", form, cookie(login)).body().contains("LTI-STATE_UNKNOWN"));
  }

  @Test
  @DisplayName("What can't be served at present answers 503, and when to come back")
  void unavailable() throws Exception {
    site.platform().goDown(true);
    HttpResponse<String> launch = site.launch(site.login());
    assertEquals(503, launch.statusCode(), launch.body());
    assertEquals("60", header(launch, "Retry-After"));
  }

  @Test
  @DisplayName(
      "What is malformed answers 400, what is refused 401, what can't be served 404 or 405")
  void statuses() throws Exception {
    assertEquals(400, site.get("/lti/login").statusCode());
    assertEquals(401, site.get("/lti/login?iss=https%3A%2F%2Fx.example&login_hint=1").statusCode());
    assertEquals(400, site.post("/lti/launch", Map.of("state", "x"), "a=b").statusCode());
    assertEquals(401, site.get("/lti/register?intent=guess").statusCode());
    assertEquals(405, site.get("/lti/launch").statusCode());
    assertEquals("POST", header(site.get("/lti/launch"), "Allow"));
    assertEquals(405, site.post("/lti/jwks", Map.of(), "a=b").statusCode());
    assertEquals("GET, HEAD", header(site.post("/lti/jwks", Map.of(), "a=b"), "Allow"));
    assertEquals("GET", header(site.post("/lti/register", Map.of(), "a=b"), "Allow"));
    assertEquals("LTI realm=\"launch\"", header(site.get("/lti/register"), "WWW-Authenticate"));
    for (String unserved : List.of("/lti/elsewhere", "/lti/launch")) {
      assertEquals("", site.get(unserved).body(), "the container has no say");
      assertEquals("no-store", header(site.get(unserved), "Cache-Control"));
    }
    assertEquals(404, site.get("/lti/elsewhere").statusCode());
  }

  @Test
  @DisplayName("Our keys are public, as JSON, and may be cached")
  void jwks() throws Exception {
    HttpResponse<String> response = site.get("/lti/jwks");
    assertEquals(200, response.statusCode());
    assertTrue(header(response, "Content-Type").startsWith("application/json"));
    assertEquals("public, max-age=300", header(response, "Cache-Control"));
    assertEquals(1, JWKSet.parse(response.body()).size());
    HttpResponse<String> head =
        site.send(site.request("/lti/jwks").method("HEAD", HttpRequest.BodyPublishers.noBody()));
    assertEquals(200, head.statusCode());
    assertEquals("", head.body());
    assertEquals(header(response, "Content-Length"), header(head, "Content-Length"));
  }

  @Test
  @DisplayName("A session that was there before the launch gets a new id")
  void sessionFixation() throws Exception {
    handler =
        (launch, request, response) -> response.getWriter().print(request.getSession().getId());
    HttpResponse<String> login = site.login();
    HttpResponse<String> first = site.launch(login);
    String planted =
        first.headers().allValues("Set-Cookie").stream()
            .filter(line -> line.startsWith("JSESSIONID="))
            .map(line -> line.replaceAll(";.*", ""))
            .findFirst()
            .orElseThrow();
    HttpResponse<String> again = site.login();
    HttpResponse<String> second =
        site.post("/lti/launch", site.form(again), cookie(again) + "; " + planted);
    assertFalse(planted.contains(second.body()), "the id was kept");
  }

  @Test
  @DisplayName("The handler may refuse after all")
  void handlerRefuses() throws Exception {
    handler =
        (launch, request, response) -> {
          throw new LtiRefused(Refusal.USER_MISSING, "suspended here");
        };
    HttpResponse<String> login = site.login();
    HttpResponse<String> launch = site.launch(login);
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
    HttpResponse<String> login = site.login();
    HttpResponse<String> launch = site.launch(login);
    assertEquals(403, launch.statusCode());
    assertTrue(launch.body().contains("LTI-ACCOUNT_SUSPENDED"));
    assertTrue(launch.body().contains("Your account is suspended."));
  }

  @Test
  @DisplayName("The cookie of a login ends with its launch, whether that was let in or refused")
  void cookieEnds() throws Exception {
    HttpResponse<String> login = site.login();
    assertTrue(cookieEnd(login).endsWith("SameSite=None; Partitioned"), cookieEnd(login));
    for (int status : new int[] {200, 401}) {
      HttpResponse<String> launch = site.launch(login);
      assertEquals(status, launch.statusCode());
      assertEquals(List.of(cookieEnd(login)), launch.headers().allValues("Set-Cookie"));
    }
    HttpResponse<String> without = site.post("/lti/launch", site.form(login), "a=b");
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
    HttpResponse<String> login = site.login();
    PrintStream before = System.err;
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    HttpResponse<String> launch;
    try {
      System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
      launch = site.launch(login);
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
    HttpResponse<String> odd = site.post("/lti/launch", "state=%zz&id_token=x", "a=b");
    assertEquals(400, odd.statusCode());
    assertTrue(odd.body().contains("LTI-PARAMETERS_UNREADABLE"), odd.body());
    HttpResponse<String> long256 =
        site.get(
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
    HttpResponse<String> login = site.login();
    HttpResponse<String> launch = site.launch(login);
    assertEquals(422, launch.statusCode());
    assertTrue(launch.body().contains("your work will be waiting"), launch.body());
  }
}

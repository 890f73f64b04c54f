package org.stoa.lti.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.stoa.lti.servlet.MountedTool.cookie;
import static org.stoa.lti.servlet.MountedTool.encode;
import static org.stoa.lti.servlet.MountedTool.header;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.lti.LtiTool;
import org.stoa.lti.launch.BrowserProof;
import org.stoa.lti.launch.KeptLaunch;
import org.stoa.lti.launch.LaunchDecision;
import org.stoa.lti.launch.LaunchRequest;
import org.stoa.lti.launch.VerifiedLaunch;
import org.stoa.lti.page.Page;
import org.stoa.lti.platform.Deployment;
import org.stoa.lti.refusal.Objection;
import org.stoa.lti.refusal.Refusal;
import org.stoa.lti.testing.Launches;
import org.stoa.lti.testing.TestPlatform;

/** What docs/lti.md says of sessions and tenants, in a browser that keeps no cookies in a frame. */
class LibraryGuideTest {

  private static final Path SOURCE =
      Path.of("src/test/java/org/stoa/lti/servlet/LibraryGuideTest.java");

  private MountedTool site;

  @BeforeEach
  void start() throws Exception {
    site =
        MountedTool.start(
            Containers.JETTY,
            (launch, request, response) -> {
              if (launch.custom().containsKey("script")) {
                new ScriptPage(site.tool()).launched(launch, request, response);
              } else {
                new WindowPages(site.tool()).launched(launch, request, response);
              }
            },
            this::pages);
  }

  @AfterEach
  void stop() throws Exception {
    site.stop();
  }

  private void pages(ServletContext context) {
    context
        .addServlet(
            "pages",
            new HttpServlet() {
              private static final long serialVersionUID = 1L;

              @Override
              protected void doPost(HttpServletRequest request, HttpServletResponse response)
                  throws IOException {
                if (request.getServletPath().equals("/enter")) {
                  new WindowPages(site.tool()).enter(request, response);
                } else {
                  new ScriptPage(site.tool()).answered(request, response);
                }
              }
            })
        .addMapping("/enter", "/answers");
  }

  // tag::window[]
  /** Pages by a server, whose session is a cookie. */
  record WindowPages(LtiTool tool) {

    /** In the frame: a session if it keeps cookies, and otherwise a button to a window. */
    void launched(VerifiedLaunch launch, HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      KeptLaunch kept = KeptLaunch.of(launch);
      if (launch.proof() == BrowserProof.COOKIE) {
        begin(kept, request, response);
        return;
      }
      String handle = tool.handles().issue(kept, Duration.ofMinutes(10));
      Map<String, String> form = Map.of(PresentedHandle.FIELD, handle);
      Page button = Page.window(URI.create("/enter"), form, request.getLocale());
      PageResponses.send(button, HttpServletResponse.SC_OK, response);
    }

    /** In the window, where the button posts to. */
    void enter(HttpServletRequest request, HttpServletResponse response) throws IOException {
      Optional<KeptLaunch> kept = PresentedHandle.inForm(request).flatMap(tool.handles()::take);
      if (kept.isPresent()) {
        if (request.getSession(false) != null) {
          request.changeSessionId(); // Somebody else may know the one from before.
        }
        begin(kept.get(), request, response);
      } else {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      }
    }

    private void begin(KeptLaunch kept, HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      request.getSession().setAttribute("launch", kept.json().json());
      response.sendRedirect("/home");
    }
  }

  // end::window[]

  // tag::script[]
  /** One page with a script, in the frame, without a session. */
  record ScriptPage(LtiTool tool) {

    /** The script reads the handle from the page; nothing else has it. */
    void launched(VerifiedLaunch launch, HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      String handle = tool.handles().issue(KeptLaunch.of(launch), Duration.ofHours(1));
      response.setContentType("text/html; charset=utf-8");
      response
          .getWriter()
          .print("<!doctype html><main data-handle=\"" + handle + "\"></main><script src=app.js>");
    }

    /**
     * Called by fetch("/answers", {method: "POST", headers: {Authorization: "Bearer " + handle}}).
     */
    void answered(HttpServletRequest request, HttpServletResponse response) throws IOException {
      Optional<KeptLaunch> kept = PresentedHandle.inHeader(request).flatMap(tool.handles()::read);
      if (kept.isEmpty()) {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        return;
      }
      KeptLaunch launch = kept.get();
      var platform = tool.registrations().find(launch.issuer(), launch.clientId());
      // Grades go to platform with launch.grades(), as in the README.
      response.getWriter().print(launch.user().orElseThrow().id() + platform.isPresent());
    }
  }

  // end::script[]

  // tag::tenant[]
  /** Lets in whose deployment is somebody's. */
  static LaunchDecision ofTenants(Map<Deployment, String> tenants) {
    return launch -> {
      Deployment deployment =
          new Deployment(
              launch.registration().issuer(),
              launch.registration().clientId(),
              launch.deploymentId());
      return tenants.containsKey(deployment)
          ? Optional.empty()
          : Optional.of(new Objection("NO_TENANT", "Nobody has taken out a licence here yet."));
    };
  }

  // end::tenant[]

  private HttpResponse<String> send(String path, String body, String... headers) throws Exception {
    return site.send(
        site.request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .headers(headers)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** A launch in a frame without cookies, proven by the platform's storage. */
  private HttpResponse<String> launchInFrame(Map<String, String> custom) throws Exception {
    String login = "/lti/login/again?iss=" + encode(TestPlatform.ISSUER) + "&login_hint=42";
    HttpResponse<String> page = site.send(site.request(login).header("Sec-Fetch-Dest", "iframe"));
    URI asked = URI.create(attribute("data-onward", page).replace("&amp;", "&"));
    Map<String, String> form = new HashMap<>(site.form(asked, custom));
    form.put(LaunchRequest.STORAGE_PROOF, attribute("data-value", page));
    return send("/lti/launch", MountedTool.encoded(form), "Sec-Fetch-Site", "same-origin");
  }

  private static String attribute(String name, HttpResponse<String> page) {
    Matcher found = Pattern.compile(name + "=\"([^\"]+)\"").matcher(page.body());
    assertTrue(found.find(), page.body());
    return found.group(1);
  }

  @Test
  @DisplayName("docs/lti.md: a window enters once, from our own page, and then has a session")
  void window() throws Exception {
    HttpResponse<String> frame = launchInFrame(Map.of());
    assertTrue(frame.body().contains("target=\"_blank\""), frame.body());
    String field = PresentedHandle.FIELD + "=" + encode(attribute("value", frame));
    assertEquals(401, send("/enter", field, "Sec-Fetch-Site", "cross-site").statusCode());
    assertEquals(401, send("/enter?" + field, "", "Sec-Fetch-Site", "same-origin").statusCode());
    HttpResponse<String> entered = send("/enter", field, "Sec-Fetch-Site", "same-origin");
    assertEquals(302, entered.statusCode());
    assertTrue(header(entered, "Set-Cookie").contains("JSESSIONID"));
    assertFalse(header(entered, "Location").contains("?"), "nothing of it is in the address");
    assertEquals(401, send("/enter", field, "Sec-Fetch-Site", "same-origin").statusCode());
  }

  @Test
  @DisplayName("docs/lti.md: a session that was there before a window enters gets another id")
  void fixation() throws Exception {
    String planted = cookie(enter(""));
    String begun = cookie(enter(planted));
    assertTrue(begun.startsWith("JSESSIONID="), begun);
    assertNotEquals(planted, begun);
  }

  /** Enters a window, with a launch of its own, in a browser that has this cookie. */
  private HttpResponse<String> enter(String cookie) throws Exception {
    String handle = attribute("value", launchInFrame(Map.of()));
    String field = PresentedHandle.FIELD + "=" + encode(handle);
    return send("/enter", field, "Sec-Fetch-Site", "same-origin", "Cookie", cookie);
  }

  @Test
  @DisplayName("docs/lti.md: a script shows its handle in a header, and an address says nothing")
  void script() throws Exception {
    String handle = attribute("data-handle", launchInFrame(Map.of("script", "yes")));
    for (int times = 0; times < 2; times++) {
      HttpResponse<String> answer = send("/answers", "", "Authorization", "Bearer " + handle);
      assertEquals("user-42true", answer.body());
    }
    assertEquals(401, send("/answers?access_token=" + handle, "", "X-None", "").statusCode());
    assertEquals(401, send("/answers", "", "Authorization", "Bearer guess").statusCode());
  }

  @Test
  @DisplayName(
      "docs/lti.md: a deployment that is nobody's isn't let in, whatever its platform says")
  void tenant() throws Exception {
    Deployment known = new Deployment(TestPlatform.ISSUER, TestPlatform.CLIENT_ID, "7");
    Launches let = new Launches(tool -> tool.decision(ofTenants(Map.of(known, "Seoul"))));
    Launches.Begun begun = let.begin();
    assertEquals("7", let.launch(begun, let.claims(begun)).deploymentId());
    Launches none = new Launches(tool -> tool.decision(ofTenants(Map.of())));
    Launches.Begun other = none.begin();
    assertEquals(Refusal.NOT_ADMITTED, none.refusal(other, none.claims(other)));
  }

  @Test
  @DisplayName("Every Java snippet of docs/lti.md is a region of this test")
  void snippets() throws IOException {
    assertEquals(
        found("// tag::\\w+\\[]\n(.*?)\n+ *// end::", Files.readString(SOURCE)),
        found("```java\n(.*?)\n```", Files.readString(Path.of("../docs/lti.md"))));
  }

  private static List<String> found(String pattern, String text) {
    return Pattern.compile(pattern, Pattern.DOTALL)
        .matcher(text)
        .results()
        .map(it -> it.group(1).stripTrailing().stripIndent())
        .toList();
  }
}

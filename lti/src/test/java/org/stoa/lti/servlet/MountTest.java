package org.stoa.lti.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.stoa.lti.servlet.MountedTool.header;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stoa.lti.LtiTool;
import org.stoa.lti.testing.Launches;
import org.stoa.lti.testing.TestPlatform;

/** Where a tool is mounted, and what containers would do differently. */
class MountTest {

  private static final LaunchHandler GREETING =
      (launch, request, response) -> response.getWriter().print("Hello");

  @ParameterizedTest
  @EnumSource(Containers.class)
  @DisplayName("A tool may live below a path of its host")
  void belowPath(Containers kind) throws Exception {
    MountedTool site = MountedTool.start(kind, "/quiz", GREETING);
    try {
      HttpResponse<String> login = site.login();
      String redirect =
          Launches.query(URI.create(header(login, "Location"))).getOrDefault("redirect_uri", "");
      assertEquals(site.address() + "/lti/launch", redirect);
      assertTrue(redirect.endsWith("/quiz/lti/launch"), redirect);
      assertEquals("Hello", site.launch(login).body());
    } finally {
      site.stop();
    }
  }

  @ParameterizedTest
  @EnumSource(Containers.class)
  @DisplayName("Behind a proxy the tool speaks of its public address alone")
  void behindProxy(Containers kind) throws Exception {
    URI proxy = URI.create("https://tool.example/quiz");
    MountedTool site = MountedTool.behind(proxy, kind, GREETING);
    try {
      HttpResponse<String> login = site.login();
      assertEquals(
          proxy + "/lti/launch",
          Launches.query(URI.create(header(login, "Location"))).get("redirect_uri"));
      String framed = "/lti/login?iss=x&login_hint=1";
      assertEquals(
          proxy + "/lti/login/again?iss=x&login_hint=1",
          header(site.send(site.request(framed).header("Sec-Fetch-Dest", "iframe")), "Location"));
      assertEquals("Hello", site.launch(login).body());
    } finally {
      site.stop();
    }
  }

  @ParameterizedTest
  @EnumSource(Containers.class)
  @DisplayName("Mounting fails if something else is there already")
  void taken(Containers kind) throws Exception {
    LtiTool tool = LtiTool.at(URI.create("https://tool.example")).build();
    List<String> failures = new CopyOnWriteArrayList<>();
    Container container = kind.open();
    try {
      container.start(
          "",
          context -> {
            new LtiServlet(tool, GREETING).mount(context);
            LtiServlet second = new LtiServlet(tool, GREETING);
            failures.add(
                assertThrows(IllegalStateException.class, () -> second.mount(context))
                    .getMessage());
          });
      assertEquals(List.of("something else is mounted at /lti/*"), failures);
    } finally {
      container.stop();
    }
  }

  @ParameterizedTest
  @EnumSource(Containers.class)
  @DisplayName("A form is UTF-8, and has at most 200 fields and 150,000 characters")
  void forms(Containers kind) throws Exception {
    MountedTool site = MountedTool.start(kind, "", GREETING);
    try {
      Map<String, String> hint = Map.of("iss", TestPlatform.ISSUER, "login_hint", "Zoë 김");
      String platform = header(site.post("/lti/login", hint, "a=b"), "Location");
      assertEquals("Zoë 김", Launches.query(URI.create(platform)).get("login_hint"));
      assertTrue(tried(site, "state=x&pad=" + "x".repeat(149_000)).contains("LTI-TOKEN_MISSING"));
      String tooLong = "LTI-PARAMETERS_UNREADABLE";
      assertTrue(tried(site, "state=x&pad=" + "x".repeat(150_001)).contains(tooLong));
      assertTrue(tried(site, "state=x&pad=" + "x".repeat(250_000)).contains(tooLong));
      assertTrue(tried(site, fields(200)).contains("LTI-TOKEN_MISSING"));
      assertTrue(tried(site, fields(201)).contains(tooLong));
      assertTrue(tried(site, fields(1_100)).contains(tooLong));
    } finally {
      site.stop();
    }
  }

  private static String tried(MountedTool site, String body) throws Exception {
    HttpResponse<String> answer = site.post("/lti/launch", body, "a=b");
    assertEquals(400, answer.statusCode());
    return answer.body();
  }

  private static String fields(int number) {
    return IntStream.range(1, number)
        .mapToObj(i -> "f" + i + "=1")
        .collect(Collectors.joining("&", "state=x&", ""));
  }
}

package org.stoa.tool.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stoa.lti.platform.Registration;
import org.stoa.lti.registration.IssuerHosts;
import org.stoa.lti.testing.TestPlatform;
import org.stoa.lti.text.Origin;
import org.stoa.tool.testing.Browser;
import org.stoa.tool.testing.Browser.Page;
import org.stoa.tool.testing.VisitedTool;
import org.stoa.tool.testing.Visits;

/** Who may show pages in a frame, as browsers are told over real HTTP. */
class FrameAncestorsTest extends VisitedTool {

  private static final FrameAncestors ANCESTORS =
      new FrameAncestors(List.of(IssuerHosts.CANVAS, IssuerHosts.BLACKBOARD));

  private static Registration registration(String issuer, String host) {
    return Registration.builder(issuer, "client")
        .authUrl(URI.create(host + "/auth"))
        .tokenUrl(URI.create(host + "/token"))
        .jwksUrl(URI.create(host + "/jwks"))
        .build();
  }

  private static Consumer<Map<String, Object>> returning(String address) {
    return claims ->
        claims.put(TestPlatform.LTI + "launch_presentation", Map.of("return_url", address));
  }

  private static String ancestors(Page page) {
    return page.header("Content-Security-Policy").replaceAll(".*; frame-ancestors ", "");
  }

  @Test
  @DisplayName("A page may be framed by the host that its own launch is to return to, as signed")
  void signed() throws Exception {
    String issuer = visits.platform.issuer();
    Browser ana =
        visits.arrived(returning("https://School.example:443/courses/1?session=secret#top"));
    Browser ben = visits.arrived(Visits.as("ben"));
    assertEquals(issuer + " https://school.example", ancestors(ana.get("/")));
    assertEquals(issuer + " https://school.example", ancestors(ana.get("/activity/quiz-1")));
    assertEquals(issuer, ancestors(ben.get("/")));
    ana.launch(visits.platform, returning("https://other.example/"));
    assertEquals(issuer + " https://other.example", ancestors(ana.get("/")));
  }

  @Test
  @DisplayName("What a browser says of the page around it doesn't count")
  void said() throws Exception {
    Browser ana = visits.arrived();
    String evil = "https://evil.example";
    Page page =
        ana.get(
            "/?launch_presentation_return_url=" + evil, "Origin", evil, "Referer", evil + "/page");
    assertEquals(visits.platform.issuer(), ancestors(page));
  }

  @ParameterizedTest
  @DisplayName("What is no address of one host adds nothing, least of all another directive")
  @ValueSource(
      strings = {
        "*",
        "https://*",
        "https://*.example",
        "https:",
        "javascript:alert(1)",
        "data:text/html,x",
        "https://a.example; script-src *",
        "https://a;script-src@a.example",
        "//a.example/"
      })
  void noHost(String address) throws Exception {
    Browser ana = visits.arrived(returning(address));
    assertEquals(visits.platform.issuer(), ancestors(ana.get("/")));
  }

  @Test
  @DisplayName("An address in the clear counts only where the platform itself is in the clear")
  void inTheClear() {
    Optional<Origin> clear = Origin.read("http://school.example/courses/1");
    assertEquals(
        "https://lms.example",
        ANCESTORS.of(registration("https://lms.example", "https://lms.example"), clear));
    assertEquals(
        "http://localhost:8080 http://school.example",
        ANCESTORS.of(registration("http://localhost:8080", "http://localhost:8080"), clear));
  }

  @Test
  @DisplayName("Canvas: the school's own host, and only without one every host of the provider")
  void canvas() {
    Registration canvas =
        registration("https://canvas.instructure.com", "https://sso.canvaslms.com");
    String own = "https://canvas.instructure.com https://sso.canvaslms.com";
    assertEquals(
        own + " https://school.instructure.com",
        ANCESTORS.of(canvas, Origin.read("https://school.instructure.com/courses/1/external")));
    assertEquals(
        own + " https://*.instructure.com https://*.canvaslms.com",
        ANCESTORS.of(canvas, Optional.empty()));
    assertEquals(
        "https://lms.example https://sso.canvaslms.com",
        ANCESTORS.of(
            registration("https://lms.example", "https://sso.canvaslms.com"), Optional.empty()),
        "nobody else can borrow them");
  }

  @Test
  @DisplayName("An issuer that is no address still leaves pages that the platform can frame")
  void oddIssuer() {
    assertEquals(
        "https://lms.example",
        ANCESTORS.of(
            registration("Our school; script-src *", "https://lms.example"), Optional.empty()));
  }
}

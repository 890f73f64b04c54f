package org.stoa.examples.campus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.examples.campus.course.Grade;

class PagesTest {

  private World world;

  @BeforeEach
  void open() throws Exception {
    world = new World();
  }

  @AfterEach
  void close() {
    world.close();
  }

  private void grade(String person, double points) {
    int item = world.campus.course().gradebook().itemsOf(world.activity.id()).get(0).id();
    world
        .campus
        .course()
        .gradebook()
        .record(
            item,
            new Grade(
                person,
                Optional.of(points),
                world.clock.instant(),
                "Completed",
                "FullyGraded",
                Optional.empty()));
  }

  @Test
  @DisplayName("The cookie is HttpOnly and SameSite=Lax, and changes when somebody is chosen")
  void cookie() throws Exception {
    Visit visit = new Visit(world.campus.address());
    HttpResponse<String> home = visit.get("/");
    String before = home.headers().firstValue("Set-Cookie").orElse("");
    assertTrue(before.endsWith("; Path=/; HttpOnly; SameSite=Lax"), before);
    Visit.Form choice = Visit.form(home.body(), "/session").with("person", "3");
    HttpResponse<String> entered = visit.post(choice);
    assertEquals("/course/1", entered.headers().firstValue("Location").orElse(""));
    assertFalse(before.equals(entered.headers().firstValue("Set-Cookie").orElse("")));
  }

  @Test
  @DisplayName("A form without its token is refused")
  void formToken() throws Exception {
    Visit visit = new Visit(world.campus.address());
    Visit.Form choice = Visit.form(visit.get("/").body(), "/session").with("person", "3");
    assertEquals(403, visit.post(choice.without("form_token")).statusCode());
    assertEquals(403, visit.withoutCookie().post(choice).statusCode());
    Visit manager = Visit.as(world.campus, "2");
    Visit.Form bare = new Visit.Form("/tools/1/activation", Map.of());
    assertEquals(403, manager.post(bare).statusCode());
  }

  @Test
  @DisplayName("Whoever has not chosen is led to the choice")
  void stranger() throws Exception {
    Visit visit = new Visit(world.campus.address());
    for (String page :
        List.of("/course/1", "/course/1/grades", "/course/1/activity/3", "/launch/3", "/tools")) {
      HttpResponse<String> answer = visit.get(page);
      assertEquals(303, answer.statusCode(), page);
      assertEquals("/", answer.headers().firstValue("Location").orElse(""), page);
    }
  }

  @Test
  @DisplayName("Titles are text, whatever they hold")
  void escaped() throws Exception {
    String page = Visit.as(world.campus, "3").get("/course/1").body();
    assertTrue(page.contains("Lecture 1 &lt;b&gt;&amp;"));
    assertFalse(page.contains("Lecture 1 <b>"));
    String frame = Visit.as(world.campus, "3").get("/course/1/activity/3").body();
    assertTrue(frame.contains("title=\"Lecture 1 &lt;b>&amp;&#34;\""), frame);
    assertTrue(frame.contains("allow=\"fullscreen\""));
    assertTrue(frame.contains("/launch/3?target=window"));
  }

  @Test
  @DisplayName("A learner sees their own grades, a facilitator everybody's")
  void grades() throws Exception {
    grade("3", 82.5);
    grade("4", 60);
    String ana = Visit.as(world.campus, "3").get("/course/1/grades").body();
    assertTrue(ana.contains("82.5 / 100"));
    assertTrue(ana.contains("2 Mar 2026, 05:00"), "the hour in Bogota");
    assertFalse(ana.contains("60 / 100"));
    String all = Visit.as(world.campus, "5").get("/course/1/grades").body();
    assertTrue(all.contains("82.5 / 100") && all.contains("60 / 100"));
    assertTrue(Visit.as(world.campus, "3").get("/course/1").body().contains("82.5 / 100"));
    assertTrue(Visit.as(world.campus, "5").get("/course/1").body().contains("2 of 2 graded"));
  }

  @Test
  @DisplayName("The tools are the manager's, and the roster is everybody's")
  void rooms() throws Exception {
    assertEquals(403, Visit.as(world.campus, "5").get("/tools").statusCode());
    assertTrue(Visit.as(world.campus, "2").get("/tools").body().contains("Mini tool"));
    String people = Visit.as(world.campus, "3").get("/course/1/people").body();
    assertTrue(people.contains("Franca Facilitator"));
    assertFalse(people.contains("Marek Manager"));
  }

  @Test
  @DisplayName("Leaving ends the visit")
  void leave() throws Exception {
    Visit visit = Visit.as(world.campus, "3");
    Visit.Form leave = Visit.form(visit.get("/course/1").body(), "/session/end");
    assertEquals(303, visit.post(leave).statusCode());
    assertEquals(303, visit.get("/course/1").statusCode());
  }

  @Test
  @DisplayName("A body that is too long is refused, as is a name that is not the campus's")
  void bounds() throws Exception {
    Visit visit = new Visit(world.campus.address());
    Visit.Form huge = new Visit.Form("/lti/token", Map.of("scope", "x".repeat(300_000)));
    assertEquals(413, visit.post(huge).statusCode());
    String other = "http://127.0.0.1:" + world.campus.port();
    assertEquals(421, world.get(other + "/lti/jwks").statusCode());
    assertEquals(303, world.get(other + "/").statusCode());
    assertEquals(405, world.get(world.base() + "/lti/token").statusCode());
  }

  @Test
  @DisplayName("Pages run no script of others, and only the campus frames them")
  void policy() throws Exception {
    String policy =
        world.get(world.base() + "/").headers().firstValue("Content-Security-Policy").orElse("");
    assertTrue(policy.contains("default-src 'none'") && policy.contains("script-src 'self'"));
    assertTrue(policy.contains("frame-ancestors 'self'"));
    for (String file : List.of("campus.css", "send.js", "frame.js", "icon.svg")) {
      assertEquals(200, world.get(world.base() + "/assets/" + file).statusCode(), file);
    }
  }
}

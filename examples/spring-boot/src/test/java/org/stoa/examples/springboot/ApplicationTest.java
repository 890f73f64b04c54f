package org.stoa.examples.springboot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.stoa.examples.campus.Campus;
import org.stoa.examples.campus.CampusSettings;
import org.stoa.examples.campus.Visit;
import org.stoa.examples.campus.course.Activity;
import org.stoa.examples.campus.course.CaringCities;
import org.stoa.examples.campus.course.Grade;
import org.stoa.lti.LtiTool;

/** The application as it is started, and the campus. */
class ApplicationTest {

  private Campus campus;
  private ConfigurableApplicationContext application;
  private Activity activity;
  private Visit ana;

  @BeforeEach
  void open() throws Exception {
    application = SpringApplication.run(Application.class, "--server.port=" + freePort());
    campus = Campus.start(CampusSettings.onPort(0));
    LtiTool tool = application.getBean(LtiTool.class);
    var registered =
        campus.registerTool(tool.registration().inviteApproving(Duration.ofMinutes(5)));
    Visit franca = Visit.as(campus, CaringCities.FRANCA.id());
    franca.post(Visit.form(franca.launch("/choose/" + registered.number()).body()));
    activity = campus.course().activities().get(0);
    ana = Visit.as(campus, CaringCities.ANA.id());
  }

  /** The address is part of what platforms are told, so it has to be known beforehand. */
  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @AfterEach
  void close() {
    campus.close();
    application.close();
  }

  private HttpResponse<String> answer(HttpResponse<String> page, Map<String, String> changes)
      throws Exception {
    Visit.Form form = Visit.form(page.body());
    Visit.Form sent = new Visit.Form(page.uri().resolve(form.address()).toString(), form.fields());
    for (Map.Entry<String, String> change : changes.entrySet()) {
      sent = sent.with(change.getKey(), change.getValue());
    }
    return ana.post(sent);
  }

  private Optional<Double> grade() {
    return campus.grade(activity, CaringCities.ANA.id()).flatMap(Grade::score);
  }

  @Test
  @DisplayName("A Spring Boot application is added to a course, greets a learner, posts her score")
  void grades() throws Exception {
    HttpResponse<String> page = ana.launch("/launch/" + activity.id());
    assertEquals(200, page.statusCode(), page.body());
    assertTrue(page.body().contains("Hello Ana Learner"), page.body());
    String origin = campus.address().toString().replaceAll("/$", "");
    assertEquals(
        Optional.of("frame-ancestors " + origin),
        page.headers().firstValue("Content-Security-Policy"));
    assertTrue(answer(page, Map.of("product", "41")).body().contains("0 of 1. Graded."));
    assertEquals(Optional.of(0.0), grade());
  }

  @Test
  @DisplayName("Its session lives in a platform's frame, and another site's form gets nowhere")
  void session() throws Exception {
    HttpResponse<String> page = ana.launch("/launch/" + activity.id());
    String cookie = ana.cookie(page.uri(), "__Host-session");
    for (String needed : List.of("Path=/", "Secure", "HttpOnly", "SameSite=None", "Partitioned")) {
      assertTrue(List.of(cookie.split("; ", -1)).contains(needed), cookie);
    }
    assertEquals(403, answer(page, Map.of("product", "42", "token", "x")).statusCode());
    assertEquals(Optional.empty(), grade());
    assertTrue(answer(page, Map.of("product", " 42 ")).body().contains("1 of 1. Graded."));
    assertEquals(Optional.of(1.0), grade());
  }
}

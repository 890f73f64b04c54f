package org.stoa.examples.springboot;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import java.net.URI;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.springframework.web.server.ResponseStatusException;
import org.stoa.lti.LtiTool;
import org.stoa.lti.grade.Score;

/** One exercise: greets whoever was launched, marks the answer, and posts the score. */
@RestController
final class ExercisePage {

  private final LtiTool tool;

  ExercisePage(LtiTool tool) {
    this.tool = tool;
  }

  @GetMapping("/")
  ResponseEntity<String> exercise(@SessionAttribute(Visit.ATTRIBUTE) Visit visit) {
    return page(
        visit,
        """
        <form method="post" action="answer">
          <input type="hidden" name="token" value="%s">
          <label>6 × 7 = <input name="product" inputmode="numeric"></label>
          <button>Answer</button>
        </form>
        """
            .formatted(visit.token()));
  }

  @PostMapping("/answer")
  ResponseEntity<String> answer(
      @SessionAttribute(Visit.ATTRIBUTE) Visit visit,
      @RequestParam("token") String token,
      @RequestParam("product") String product) {
    if (!token.equals(visit.token())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    int points = product.strip().equals("42") ? 1 : 0;
    return page(visit, "<p>%d of 1. %s</p>".formatted(points, htmlEscape(post(visit, points))));
  }

  private String post(Visit visit, int points) {
    Score score = Score.graded(visit.learner().id(), points, 1, Instant.now());
    return visit
        .column()
        .map(column -> tool.services().grades().post(visit.platform(), column, score))
        .map(outcome -> outcome.failure().map(it -> it.reason().advice()).orElse("Graded."))
        .orElse("This activity has no grade.");
  }

  /** A page that nobody but the platform may show in a frame. */
  private static ResponseEntity<String> page(Visit visit, String content) {
    URI platform = visit.platform().authUrl();
    String name = htmlEscape(visit.learner().displayName().orElse("stranger"));
    return ResponseEntity.ok()
        .header("Content-Type", "text/html; charset=utf-8")
        .header(
            "Content-Security-Policy",
            "frame-ancestors " + platform.getScheme() + "://" + platform.getRawAuthority())
        .body(
            """
            <!doctype html>
            <html lang="en">
            <title>Multiplication</title>
            <h1>Hello %s</h1>
            %s</html>
            """
                .formatted(name, content));
  }
}

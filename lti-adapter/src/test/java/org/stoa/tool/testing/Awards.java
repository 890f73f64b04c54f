package org.stoa.tool.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stoa.tool.testing.Browser.Page;

/** Learners who do everything that the certificate of the sample programme takes. */
public final class Awards {

  private static final Pattern ADDRESS =
      Pattern.compile("href=\"http://localhost:[0-9]+(/credential/([^?\"]+)\\?salt=([^\"]+))\"");

  private Awards() {}

  /** Where a credential is verified. */
  public record Verification(String address, String id, String salt) {}

  /** A learner of course-1 with a name, who has earned the certificate. */
  public static Browser earned(Visits visits, String subject, String name)
      throws IOException, InterruptedException {
    Consumer<Map<String, Object>> learner = Visits.as(subject, "membership#Learner");
    Browser browser = visits.arrived(learner.andThen(claims -> claims.put("name", name)));
    earn(browser);
    return browser;
  }

  /** Does what the certificate takes. */
  public static void earn(Browser browser) throws IOException, InterruptedException {
    String csrf = browser.get("/").csrf();
    browser.submit("/activity/lecture-1/done", Map.of("csrf", csrf));
    browser.submit(
        "/activity/quiz-1", Map.of("csrf", csrf, "question.q1", "0", "question.q2", "0,1"));
    browser.submit("/activity/quiz-2", Map.of("csrf", csrf, "question.q1", "1"));
  }

  /** Has the certificate issued, and gives its page. */
  public static Page issue(Browser browser) throws IOException, InterruptedException {
    Page before = browser.get("/award/certificate");
    Page sent = browser.submit("/award/certificate", Map.of("csrf", before.csrf()));
    assertEquals(303, sent.status());
    return browser.follow(sent);
  }

  /** The address on a certificate. */
  public static Verification verification(Page certificate) {
    Matcher address = ADDRESS.matcher(certificate.text());
    assertTrue(address.find(), certificate::text);
    return new Verification(address.group(1), address.group(2), address.group(3));
  }
}

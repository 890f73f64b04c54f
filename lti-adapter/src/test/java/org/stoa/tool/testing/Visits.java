package org.stoa.tool.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.stoa.lti.testing.FreshDatabase;
import org.stoa.lti.testing.TestClock;
import org.stoa.lti.testing.TestPlatform;
import org.stoa.tool.ToolSettings;
import org.stoa.tool.catalogue.Catalogue;
import org.stoa.tool.store.Enrolments.Person;
import org.stoa.tool.testing.Browser.Page;

/** A platform, the running tool, and people who come from the one to the other. */
public final class Visits implements AutoCloseable {

  public final TestClock clock = new TestClock(SampleProgramme.NOW);
  public final GradingPlatform platform = new GradingPlatform();
  public final String databaseUrl = FreshDatabase.url();
  public final Catalogue catalogue;
  public final RunningTool tool;

  public Visits(Path folder) throws Exception {
    this(SampleProgramme.in(folder));
  }

  public Visits(Catalogue catalogue) throws Exception {
    this(catalogue, (settings, issuer) -> settings);
  }

  /**
   * @param change to the settings that tests have otherwise, knowing the platform's issuer
   */
  public Visits(Catalogue catalogue, BiFunction<ToolSettings, String, ToolSettings> change)
      throws Exception {
    this.catalogue = catalogue;
    tool =
        new RunningTool(
            databaseUrl, catalogue, clock, settings -> change.apply(settings, platform.issuer()));
    tool.tool().register(platform.registration());
  }

  public Browser browser() {
    return new Browser(tool.address());
  }

  /** A browser that has arrived; the changes are to the claims of its launch. */
  public Browser arrived(Consumer<Map<String, Object>> change)
      throws IOException, InterruptedException {
    Browser browser = browser();
    Page launched = browser.launch(platform, clock.instant(), change);
    assertEquals(303, launched.status(), launched::text);
    return browser;
  }

  public Browser arrived() throws IOException, InterruptedException {
    return arrived(claims -> {});
  }

  /** Somebody as the platform knows her. */
  public Person person(String subject) {
    return new Person(
        platform.issuer(), GradingPlatform.CLIENT, GradingPlatform.DEPLOYMENT, subject);
  }

  /** A change of claims: who launches. */
  public static Consumer<Map<String, Object>> as(String subject) {
    return claims -> claims.put("sub", subject);
  }

  /** A change of claims: who launches in course-1, in a role such as {@code membership#Learner}. */
  public static Consumer<Map<String, Object>> as(String subject, String role) {
    return claims -> {
      claims.put("sub", subject);
      claims.put(TestPlatform.LTI + "context", Map.of("id", "course-1"));
      claims.put(
          TestPlatform.LTI + "roles", List.of("http://purl.imsglobal.org/vocab/lis/v2/" + role));
    };
  }

  /** A change of claims: custom parameters. */
  public static Consumer<Map<String, Object>> custom(Map<String, String> parameters) {
    return claims -> claims.put(TestPlatform.LTI + "custom", parameters);
  }

  /** A change of claims: the language of the platform's page. */
  public static Consumer<Map<String, Object>> reading(String locale) {
    return claims -> claims.put(TestPlatform.LTI + "launch_presentation", Map.of("locale", locale));
  }

  @Override
  public void close() {
    tool.close();
    platform.close();
  }
}

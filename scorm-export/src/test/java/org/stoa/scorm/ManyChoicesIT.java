package org.stoa.scorm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stoa.authoring.ProgrammeReader;
import org.stoa.testing.Chromium;

/** Questions with more choices than there are digits. */
class ManyChoicesIT {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private static final String PROGRAMME =
      """
      id: many
      title: {en: Many}
      activities:
        - {id: quiz, kind: quiz, file: quiz.md, items: 2, title: {en: Quiz}}
      """;

  @ParameterizedTest
  @MethodSource("org.stoa.scorm.Packages#scorm")
  @DisplayName("twelve choices are told by one character each; of forty, SCORM 1.2 can tell none")
  void many(PackageFormat format, @TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("programme.yaml"), PROGRAMME);
    Files.writeString(
        folder.resolve("quiz.md"),
        "# Quiz: many\n\n%s\n%s"
            .formatted(question(12, List.of(1, 11)), question(40, List.of(39))));
    PackagePlan plan =
        PackagePlan.of(
            ProgrammeReader.read(folder).programme().orElseThrow(), folder, Locale.ENGLISH);
    RunTime runTime = RunTime.of(format);
    try (var lms = new Lms(Packages.export(folder, plan, format), runTime);
        BrowserContext learner = CHROMIUM.newContext()) {
      Lms.Visit visit = lms.strict(learner);
      visit.go("quiz");
      choose(visit, 0, 10);
      choose(visit, 0, 11);
      choose(visit, 1, 39);
      visit.sco().locator("#quiz form .stoa-primary").click();
      visit.sco().locator(".stoa-result").first().waitFor();

      List<?> told = (List<?>) visit.lms("lms.interactions");
      String between = runTime == RunTime.SCORM_12 ? "," : "[,]";
      assertEquals("1" + between + "b", of(told, 0, "correct_responses.0.pattern"));
      assertEquals("a" + between + "b", of(told, 0, runTime.response()));
      assertEquals("choice", of(told, 0, "type"));
      assertEquals(runTime == RunTime.SCORM_12 ? 1 : 2, told.size());
      if (runTime == RunTime.SCORM_2004) {
        assertEquals("13", of(told, 1, runTime.response()));
      }
      assertEquals(List.of(), visit.lms("lms.violations"));
    }
  }

  private static Object of(List<?> told, int question, String name) {
    return String.valueOf(((Map<?, ?>) told.get(question)).get(name));
  }

  private static void choose(Lms.Visit visit, int question, int choice) {
    visit.sco().locator("#quiz fieldset").nth(question).locator("input").nth(choice).check();
  }

  private static String question(int choices, List<Integer> right) {
    return IntStream.range(0, choices)
        .mapToObj(it -> "- [%s] Choice %d%n".formatted(right.contains(it) ? "x" : " ", it))
        .collect(Collectors.joining("", "## Which of " + choices + "?\n", ""));
  }
}

package org.stoa.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stoa.authoring.ProgrammeReader;
import org.stoa.programme.Programme;
import org.stoa.scorm.PackageFormat;
import org.stoa.scorm.PackageOptions;
import org.stoa.scorm.PackageOptions.OnFail;
import org.stoa.scorm.PackageOptions.Wish;
import org.stoa.scorm.PackageOutput;
import org.stoa.scorm.PackagePlan;
import org.stoa.scorm.format.Cmi5;
import org.stoa.scorm.format.Scorm12;
import org.stoa.statement.Percentage;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

class GivenPackageTest {

  private static final Programme SMALL =
      ProgrammeReader.read(Path.of("src/test/resources/programmes/small"))
          .programme()
          .orElseThrow();

  /** A format that grants nothing. */
  private record Plain() implements PackageFormat {
    @Override
    public String name() {
      return "plain";
    }

    @Override
    public Set<Wish> grants() {
      return Set.of();
    }

    @Override
    public void write(PackagePlan plan, PackageOutput out) {}
  }

  @Command(name = "test")
  private static final class Host {
    @Mixin private GivenPackage wanted = new GivenPackage();
  }

  private static PackageOptions given(PackageFormat format, String... arguments) {
    var host = new Host();
    new CommandLine(host).parseArgs(arguments);
    return host.wanted.of(SMALL, format);
  }

  @Test
  @DisplayName("the mark is a percentage, with or without its sign; nothing said is no mark")
  void mastery() {
    assertEquals(Optional.empty(), given(new Scorm12()).mastery());
    assertEquals(Optional.of(Percentage.of(70)), given(new Scorm12(), "--mastery", "70").mastery());
    assertEquals(
        Optional.of(Percentage.of(70)), given(new Scorm12(), "--mastery", "70%").mastery());
  }

  @ParameterizedTest
  @ValueSource(strings = {"101", "-1", "most", "%", ""})
  @DisplayName("a mark that is no percentage is wrong use")
  void noMark(String mark) {
    assertThrows(ParameterException.class, () -> given(new Scorm12(), "--mastery", mark));
  }

  @Test
  @DisplayName("who fails is reported as failed, unless incomplete is wished for")
  void onFail() {
    assertEquals(OnFail.FAILED, given(new Scorm12()).onFail());
    assertEquals(OnFail.INCOMPLETE, given(new Scorm12(), "--on-fail", "incomplete").onFail());
    assertThrows(ParameterException.class, () -> given(new Scorm12(), "--on-fail", "passed"));
  }

  @ParameterizedTest
  @CsvSource({"--mastery,70", "--on-fail,incomplete", "--sco,per-activity"})
  @DisplayName("a wish that a format can't grant is wrong use")
  void refused(String option, String value) {
    var refused = assertThrows(ParameterException.class, () -> given(new Plain(), option, value));
    assertEquals(option + " makes no difference in a package of plain", refused.getMessage());
    assertTrue(given(new Scorm12(), option, value).wishes().size() == 1);
  }

  @ParameterizedTest
  @CsvSource({"--thin,https://cities.example/care/", "--tool,https://stoa.example/"})
  @DisplayName("cmi5 has neither thin packages nor links to a tool")
  void cmi5(String option, String value) {
    var refused = assertThrows(ParameterException.class, () -> given(new Cmi5(), option, value));
    assertEquals(option + " makes no difference in a package of cmi5", refused.getMessage());
  }
}

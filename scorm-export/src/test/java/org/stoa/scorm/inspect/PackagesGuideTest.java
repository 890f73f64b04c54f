package org.stoa.scorm.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.testing.Guide;

class PackagesGuideTest {

  private static final Pattern CODE = Pattern.compile("`([A-Z0-9_]+)`");

  @Test
  @DisplayName("the guide tells of every rule")
  void everyRule() {
    Set<String> untold =
        new TreeSet<>(
            Stream.of(
                    ZipRules.ALL,
                    ManifestRules.ALL,
                    FileRules.ALL,
                    ScormRules.ALL,
                    Scorm12Rules.ALL,
                    Scorm2004Rules.ALL,
                    Cmi5Rules.ALL,
                    CartridgeRules.ALL,
                    AiccRules.ALL)
                .flatMap(List::stream)
                .map(Rule::code)
                .toList());
    Guide.named("packages.md").found(CODE).forEach(untold::remove);
    assertEquals(Set.of(), untold);
  }
}

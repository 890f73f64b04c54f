package org.stoa.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stoa.content.Texts;
import org.stoa.scorm.inspect.Inspection;
import org.stoa.scorm.inspect.Part;

/** A package in words: what it is, then a line for each part, further in the deeper it lies. */
final class InspectionText {

  /** More lines than anybody reads. */
  private static final int PRINTED = 500;

  private InspectionText() {}

  static Stream<String> lines(Path file, Inspection inspection) {
    String head =
        "%s: %s%s%s; %s, %s"
            .formatted(
                file.getFileName(),
                inspection.kind().title(),
                title(inspection),
                inspection.structure().map(InspectionText::properties).orElse(""),
                ProblemReport.count(inspection.files(), "file"),
                Texts.in(Locale.ENGLISH).size(inspection.bytes()));
    List<String> tree = new ArrayList<>();
    inspection.structure().stream()
        .flatMap(it -> it.parts().stream())
        .forEach(it -> add(it, 1, tree));
    if (tree.size() > PRINTED) {
      String more = ProblemReport.count(tree.size() - PRINTED, "more line");
      tree.subList(PRINTED, tree.size()).clear();
      tree.add("  … " + more + "; --json has them all");
    }
    return Stream.concat(Stream.of(head), tree.stream());
  }

  private static String title(Inspection inspection) {
    return inspection
        .structure()
        .map(Part::title)
        .filter(it -> !it.isEmpty())
        .map(it -> ", \"" + it + '"')
        .orElse("");
  }

  private static void add(Part part, int depth, List<String> lines) {
    String title = part.title().isEmpty() ? part.identifier() : part.title();
    String launch = part.launch().map(it -> " -> " + it).orElse("");
    lines.add("  ".repeat(depth) + part.type() + " \"" + title + '"' + launch + properties(part));
    part.parts().forEach(it -> add(it, depth + 1, lines));
  }

  private static String properties(Part part) {
    return part.properties().isEmpty()
        ? ""
        : part.properties().entrySet().stream()
            .map(it -> it.getKey() + ": " + it.getValue().replaceAll("\\s+", " "))
            .collect(Collectors.joining("; ", " (", ")"));
  }
}

package org.stoa.tool.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stoa.authoring.ProgrammeReader;
import org.stoa.authoring.Reading;
import org.stoa.programme.EditionId;
import org.stoa.programme.ProgrammeId;

/** What this tool offers. Immutable. */
public record Catalogue(List<Offering> offerings) {

  private static final Logger LOG = LoggerFactory.getLogger(Catalogue.class);

  public Catalogue {
    offerings = List.copyOf(offerings);
  }

  /**
   * Every edition of every programme in a folder: of the folder itself, if it is a programme, or of
   * the folders in it. A programme with errors is left out, and the log says what they are.
   *
   * @throws IOException if the folder can't be listed
   */
  public static Catalogue read(Path folder) throws IOException {
    List<Path> candidates = new ArrayList<>(List.of(folder));
    try (Stream<Path> entries = Files.list(folder)) {
      entries.sorted().forEach(candidates::add);
    }
    return new Catalogue(
        candidates.stream()
            .filter(candidate -> Files.isRegularFile(candidate.resolve("programme.yaml")))
            .flatMap(Catalogue::offerings)
            .toList());
  }

  private static Stream<Offering> offerings(Path folder) {
    Reading reading = ProgrammeReader.read(folder);
    reading.toMend().forEach(problem -> LOG.warn("{}: {}", folder.getFileName(), problem));
    return reading.editions().stream().map(edition -> new Offering(edition, folder));
  }

  /** One edition of one programme. */
  public Optional<Offering> find(ProgrammeId programme, EditionId edition) {
    return offerings.stream()
        .filter(it -> it.edition().programme().id().equals(programme))
        .filter(it -> it.edition().id().equals(edition))
        .findFirst();
  }

  /**
   * What a link means: its custom parameters {@code programme} and {@code edition}, each of which
   * may be left out where only one offering remains; empty if it isn't clear.
   */
  public Optional<Offering> chosenBy(Map<String, String> custom) {
    List<Offering> left =
        offerings.stream()
            .filter(it -> agrees(custom, "programme", it.edition().programme().id().value()))
            .filter(it -> agrees(custom, "edition", it.edition().id().value()))
            .toList();
    return left.size() == 1 ? Optional.of(left.get(0)) : Optional.empty();
  }

  private static boolean agrees(Map<String, String> custom, String name, String value) {
    String wanted = custom.getOrDefault(name, "");
    return wanted.isEmpty() || wanted.equals(value);
  }
}

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
import org.stoa.programme.Edition;
import org.stoa.programme.EditionId;
import org.stoa.programme.Localised;
import org.stoa.programme.ProgrammeId;
import org.stoa.tool.store.MadeEditions;
import org.stoa.tool.store.MadeEditions.MadeEdition;
import org.stoa.tool.store.Tenant;

/**
 * What this tool offers: editions that authors wrote, and those that people made of them since.
 * Safe for any thread.
 */
public final class Catalogue {

  private static final Logger LOG = LoggerFactory.getLogger(Catalogue.class);

  private final List<Offering> written;
  private final Optional<MadeEditions> made;

  /** A catalogue of what authors wrote, and of nothing else. */
  public Catalogue(List<Offering> written) {
    this(written, Optional.empty());
  }

  private Catalogue(List<Offering> written, Optional<MadeEditions> made) {
    this.written = List.copyOf(written);
    this.made = made;
  }

  /** The same, with the editions that are kept there at each moment. */
  public Catalogue including(MadeEditions editions) {
    return new Catalogue(written, Optional.of(editions));
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

  /** The editions that authors wrote. */
  public List<Offering> offerings() {
    return written;
  }

  /** Those, and after them the ones that were made by people of a tenant. */
  public List<Offering> offerings(Tenant tenant) {
    return Stream.concat(
            written.stream(),
            made.stream().flatMap(it -> it.of(tenant).stream()).flatMap(it -> made(it).stream()))
        .toList();
  }

  /** One edition of one programme. */
  public Optional<Offering> find(ProgrammeId programme, EditionId edition) {
    return written(programme, edition)
        .or(() -> made.flatMap(it -> it.find(programme, edition)).flatMap(this::made));
  }

  private Optional<Offering> written(ProgrammeId programme, EditionId edition) {
    return written.stream()
        .filter(it -> it.edition().programme().id().equals(programme))
        .filter(it -> it.edition().id().equals(edition))
        .findFirst();
  }

  /** An edition laid on other days; empty if the one that it was made from is gone. */
  public Optional<Offering> made(MadeEdition made) {
    return written(made.programme(), made.template())
        .map(template -> template.of(laidOut(template.edition(), made)));
  }

  private static Edition laidOut(Edition template, MadeEdition made) {
    String language = template.programme().title().originalLanguage();
    return template
        .startingOn(made.first())
        .named(made.edition(), Localised.of(language, made.title()));
  }

  /**
   * What a link means: its custom parameters {@code programme} and {@code edition}, each of which
   * may be left out where only one offering remains; empty if it isn't clear. An edition that was
   * made has to be named, so that what a link means stays when one is.
   */
  public Optional<Offering> chosenBy(Map<String, String> custom) {
    List<Offering> left =
        written.stream()
            .filter(it -> agrees(custom, "programme", it.edition().programme().id().value()))
            .filter(it -> agrees(custom, "edition", it.edition().id().value()))
            .toList();
    return left.size() == 1 ? Optional.of(left.get(0)) : madeAndNamed(custom);
  }

  private Optional<Offering> madeAndNamed(Map<String, String> custom) {
    String edition = custom.getOrDefault("edition", "");
    List<ProgrammeId> programmes =
        written.stream()
            .map(it -> it.edition().programme().id())
            .distinct()
            .filter(it -> agrees(custom, "programme", it.value()))
            .toList();
    return programmes.size() == 1 && EditionId.isValid(edition)
        ? find(programmes.get(0), new EditionId(edition))
        : Optional.empty();
  }

  private static boolean agrees(Map<String, String> custom, String name, String value) {
    String wanted = custom.getOrDefault(name, "");
    return wanted.isEmpty() || wanted.equals(value);
  }
}

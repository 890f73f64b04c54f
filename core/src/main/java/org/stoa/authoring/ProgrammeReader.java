package org.stoa.authoring;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stoa.authoring.lint.Linter;
import org.stoa.problem.Place;
import org.stoa.problem.Problems;
import org.stoa.programme.Activity;
import org.stoa.programme.Award;
import org.stoa.programme.Edition;
import org.stoa.programme.EditionId;
import org.stoa.programme.Localised;
import org.stoa.programme.Programme;
import org.stoa.programme.ProgrammeId;
import org.stoa.yaml.Fields;
import org.stoa.yaml.YamlNode;
import org.stoa.yaml.YamlReader;

/**
 * Reads a folder in the authoring format, version 1.
 *
 * <p>Nothing is half read: {@link Reading} holds the programme and its editions, or the problems
 * that stand in the way, all of them at once. The folder may lie in any file system, a zip file's
 * included. Not thread-safe; one reader reads one folder.
 */
public final class ProgrammeReader {

  private static final String PROGRAMME = "programme.yaml";

  private final Problems problems = new Problems();
  private final DeclaredActivities activities = new DeclaredActivities(problems);
  private final SourceFolder folder;
  private final Path root;

  private ProgrammeReader(Path root) {
    this.root = root;
    this.folder = new SourceFolder(root, problems);
  }

  /**
   * Reads a folder.
   *
   * @throws java.io.UncheckedIOException if the folder's files can't be read at all
   */
  public static Reading read(Path folder) {
    return new ProgrammeReader(folder).read();
  }

  private Reading read() {
    if (!Files.isDirectory(root)) {
      problems.error("NO_FOLDER", Place.startOf(root.toString()), "There is no such folder.");
      return nothing();
    }
    Optional<YamlNode> node = yaml(PROGRAMME);
    Optional<Fields> fields = node.flatMap(it -> Fields.of(it, problems));
    return fields.isPresent() ? read(fields.get(), new Proof(node.get())) : nothing();
  }

  private Reading read(Fields fields, Proof proof) {
    Languages languages = languages(fields);
    Noted noted = Noted.of(fields, problems);
    Programme programme = programme(fields, languages);
    List<Edition> editions = editions(programme, languages, proof);
    if (problems.hasErrors()) {
      return nothing();
    }
    Linter.lint(
        proof.manuscript(programme, editions, activities.places(), folder, languages), problems);
    languages.warnOfUnreadFiles();
    return new Reading(
        Optional.of(programme), editions, noted.without(problems), activities.places());
  }

  private Reading nothing() {
    return new Reading(Optional.empty(), List.of(), problems.inReadingOrder(), activities.places());
  }

  private Optional<YamlNode> yaml(String file) {
    return folder
        .text(file, Place.startOf(file))
        .flatMap(text -> YamlReader.read(file, text, problems));
  }

  private Languages languages(Fields fields) {
    String original =
        fields
            .value(
                "language",
                "a language tag such as en, ko or pt-BR",
                tag -> Optional.of(tag).filter(Languages::isTag))
            .orElse("en");
    return new Languages(original, folder, problems);
  }

  /** The programme, with something in place of what is missing, so that the rest is read too. */
  private Programme programme(Fields fields, Languages languages) {
    Optional<ProgrammeId> id =
        fields
            .requireNode("id")
            .flatMap(node -> fields.value(node, Values.ID, Values::id))
            .map(ProgrammeId::new);
    fields.requireNode("title");
    var title = languages.text(fields, "title");
    var summary = languages.text(fields, "summary");
    List<String> organisers = fields.texts("organisers");
    Optional<String> licence = fields.text("licence");
    String version = fields.text("version").orElse("1");
    fields.requireNode("activities");
    AboutReader about = AboutReader.of(fields, languages, problems);
    var lifecycle = about.lifecycle(fields);
    var attribution = fields.text("attribution");
    var subject = about.subject(fields);
    List<Activity> read =
        new ActivityReader(folder, languages, about, activities, problems)
            .activities(fields.items("activities"));
    List<Award> awards = awards(fields, languages, organisers);
    fields.done();
    return new Programme(
        id.orElseGet(() -> new ProgrammeId("unnamed")),
        version,
        lifecycle,
        title.orElseGet(() -> Localised.of("und", "")),
        summary,
        organisers,
        licence,
        attribution,
        subject,
        about.roles(),
        read,
        awards);
  }

  private List<Award> awards(Fields fields, Languages languages, List<String> organisers) {
    return fields
        .node("awards")
        .filter(node -> !Proof.saysNoAward(node))
        .flatMap(node -> Fields.of(node, problems))
        .map(node -> new AwardReader(node, activities, languages, problems).awards(organisers))
        .orElse(List.of());
  }

  private List<Edition> editions(Programme programme, Languages languages, Proof proof) {
    List<Edition> editions = new ArrayList<>();
    for (String name : folder.names("editions")) {
      Place place = Place.startOf("editions/" + name);
      String id = name.replaceFirst("\\.yaml$", "");
      if (id.equals(name)) {
        problems.warning(
            "FILE_UNREAD",
            place,
            "Nobody reads this: an edition is a file whose name ends in .yaml. Rename or move it.");
      } else if (!EditionId.isValid(id)) {
        problems.error(
            "WRONG_VALUE",
            place,
            "Expected a name of letters a-z, digits, \".\", \"_\" and \"-\", at most 64, found \""
                + id
                + "\".");
      } else {
        var reader = new EditionReader(programme, activities, languages, problems);
        yaml(place.file())
            .ifPresent(
                node ->
                    reader
                        .edition(id, node)
                        .ifPresent(
                            edition -> {
                              proof.edition(edition, node, reader.places());
                              editions.add(edition);
                            }));
      }
    }
    return editions;
  }
}

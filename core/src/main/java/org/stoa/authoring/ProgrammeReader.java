package org.stoa.authoring;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stoa.problem.Place;
import org.stoa.problem.Problems;
import org.stoa.programme.Activity;
import org.stoa.programme.Award;
import org.stoa.programme.Edition;
import org.stoa.programme.Programme;
import org.stoa.programme.ProgrammeId;
import org.stoa.statement.ActivityId;
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
      return new Reading(Optional.empty(), List.of(), problems.inReadingOrder());
    }
    Optional<Fields> fields = yaml(PROGRAMME).flatMap(node -> Fields.of(node, problems));
    Optional<Programme> programme = fields.flatMap(this::programme);
    List<Edition> editions = programme.map(this::editions).orElse(List.of());
    return problems.hasErrors()
        ? new Reading(Optional.empty(), List.of(), problems.inReadingOrder())
        : new Reading(programme, editions, problems.inReadingOrder());
  }

  private Optional<YamlNode> yaml(String file) {
    return folder
        .text(file, Place.startOf(file))
        .flatMap(text -> YamlReader.read(file, text, problems));
  }

  private Languages languages(Fields fields) {
    String original = fields.text("language").orElse("en");
    return new Languages(original, folder, problems);
  }

  private Optional<Programme> programme(Fields fields) {
    Languages languages = languages(fields);
    Optional<String> id = fields.requireText("id");
    fields.requireNode("title");
    var title = languages.text(fields, "title");
    List<String> organisers = fields.texts("organisers");
    fields.requireNode("activities");
    List<Activity> activities =
        new ActivityReader(folder, languages, problems).activities(fields.items("activities"));
    Map<ActivityId, Activity> byId = byId(activities, fields.place("activities"));
    List<Award> awards =
        fields
            .node("awards")
            .flatMap(node -> Fields.of(node, problems))
            .map(node -> new AwardReader(node, byId, languages, problems).awards(organisers))
            .orElse(List.of());
    String version = fields.text("version").orElse("1");
    var summary = languages.text(fields, "summary");
    Optional<String> licence = fields.text("licence");
    fields.done();
    if (id.isEmpty() || title.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Programme(
            new ProgrammeId(id.get()),
            version,
            title.get(),
            summary,
            organisers,
            licence,
            activities,
            awards));
  }

  private Map<ActivityId, Activity> byId(List<Activity> activities, Place place) {
    Map<ActivityId, Activity> byId = new LinkedHashMap<>();
    activities.stream()
        .flatMap(Activity::withParts)
        .forEach(
            activity -> {
              if (byId.putIfAbsent(activity.id(), activity) != null) {
                problems.error(
                    "DUPLICATE_ACTIVITY",
                    place,
                    "Two activities have the id \"" + activity.id() + "\".");
              }
            });
    byId.values()
        .forEach(
            activity ->
                activity.outline().after().stream()
                    .filter(id -> !byId.containsKey(id))
                    .forEach(
                        id ->
                            problems.error(
                                "DANGLING_REFERENCE",
                                place,
                                "\""
                                    + activity.id()
                                    + "\" comes after \""
                                    + id
                                    + "\", which doesn't exist.")));
    return byId;
  }

  private List<Edition> editions(Programme programme) {
    List<Edition> editions = new ArrayList<>();
    Languages languages = new Languages("en", folder, problems);
    for (String name : folder.names("editions")) {
      if (name.endsWith(".yaml")) {
        String id = name.substring(0, name.length() - ".yaml".length());
        yaml("editions/" + name)
            .flatMap(node -> new EditionReader(programme, languages, problems).edition(id, node))
            .ifPresent(editions::add);
      }
    }
    return editions;
  }
}

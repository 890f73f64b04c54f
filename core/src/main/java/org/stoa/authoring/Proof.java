package org.stoa.authoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stoa.authoring.lint.Manuscript;
import org.stoa.authoring.lint.Places;
import org.stoa.problem.Place;
import org.stoa.programme.AwardId;
import org.stoa.programme.Edition;
import org.stoa.programme.EditionId;
import org.stoa.programme.Programme;
import org.stoa.statement.ActivityId;
import org.stoa.yaml.YamlNode;

/** Keeps what the linter needs to know of the files, beside what the model holds. */
final class Proof {

  /** In the place of awards: there are none, and that is meant. */
  static final String NO_AWARD = "none";

  private final Map<EditionId, YamlNode> editions = new HashMap<>();
  private final Map<EditionId, Map<ActivityId, Place>> calendars = new HashMap<>();
  private final YamlNode programme;

  Proof(YamlNode programme) {
    this.programme = programme;
  }

  /** Whether the author says that there is no award. */
  static boolean saysNoAward(YamlNode awards) {
    return awards instanceof YamlNode.Scalar scalar && scalar.text().equals(NO_AWARD);
  }

  void edition(Edition edition, YamlNode node, Map<ActivityId, Place> calendar) {
    editions.put(edition.id(), node);
    calendars.put(edition.id(), Map.copyOf(calendar));
  }

  Manuscript manuscript(
      Programme read,
      List<Edition> runs,
      Map<ActivityId, Place> activities,
      SourceFolder folder,
      Languages languages) {
    Passages passages = new Passages(languages.original(), folder.texts());
    passages.add(programme);
    runs.forEach(run -> Optional.ofNullable(editions.get(run.id())).ifPresent(passages::add));
    return new Manuscript(
        read,
        runs,
        awards().filter(Proof::saysNoAward).isPresent(),
        passages.found(),
        new Places(activities, awardPlaces(), calendars),
        folder::isFile);
  }

  private Optional<YamlNode> awards() {
    return programme instanceof YamlNode.Mapping mapping
        ? Optional.ofNullable(mapping.entries().get("awards")).map(YamlNode.Entry::value)
        : Optional.empty();
  }

  private Map<AwardId, Place> awardPlaces() {
    Map<AwardId, Place> places = new HashMap<>();
    awards()
        .ifPresent(
            node -> {
              if (node instanceof YamlNode.Mapping mapping) {
                mapping.entries().forEach((id, entry) -> places.put(new AwardId(id), entry.key()));
              }
            });
    return places;
  }
}

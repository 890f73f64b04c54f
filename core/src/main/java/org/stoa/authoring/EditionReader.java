package org.stoa.authoring;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stoa.problem.Place;
import org.stoa.problem.Problems;
import org.stoa.programme.Activity;
import org.stoa.programme.Bound;
import org.stoa.programme.Cohort;
import org.stoa.programme.CohortId;
import org.stoa.programme.Edition;
import org.stoa.programme.EditionId;
import org.stoa.programme.JoinLink;
import org.stoa.programme.Lifecycle;
import org.stoa.programme.Period;
import org.stoa.programme.Programme;
import org.stoa.programme.RuleChange;
import org.stoa.programme.Selection;
import org.stoa.programme.Slot;
import org.stoa.programme.Venue;
import org.stoa.programme.Window;
import org.stoa.programme.Zones;
import org.stoa.statement.ActivityId;
import org.stoa.yaml.Fields;
import org.stoa.yaml.YamlNode;

/** Reads one file of {@code editions/}. */
final class EditionReader {

  static final String DATE = "a date that exists, such as 2023-07-19 or 2023-W29";

  private final Programme programme;
  private final DeclaredActivities activities;
  private final Languages languages;
  private final Problems problems;
  private final Map<ActivityId, Window> windows = new HashMap<>();
  private final Map<ActivityId, Slot> slots = new HashMap<>();
  private final Map<ActivityId, Place> places = new HashMap<>();

  EditionReader(
      Programme programme, DeclaredActivities activities, Languages languages, Problems problems) {
    this.programme = programme;
    this.activities = activities;
    this.languages = languages;
    this.problems = problems;
  }

  /** Where the calendar gives each activity its time. */
  Map<ActivityId, Place> places() {
    return places;
  }

  Optional<Edition> edition(String id, YamlNode node) {
    return Fields.of(node, problems).flatMap(fields -> edition(id, fields));
  }

  private Optional<Edition> edition(String id, Fields fields) {
    Optional<ZoneId> zone = fields.requireText("zone").flatMap(name -> zone(name, fields));
    Optional<Period> period =
        fields
            .requireNode("period")
            .flatMap(
                node ->
                    fields.value(
                        node,
                        "two dates that exist, first/last, such as 2023-07-03/2023-07-21",
                        Values::period));
    var seats = fields.count("seats");
    var title = languages.text(fields, "title");
    var number = fields.count("number");
    warnOfOtherVersion(fields);
    RuleChange ruleChange =
        fields
            .value("on-rule-change", "grant-only or strict", Values::ruleChange)
            .orElse(RuleChange.GRANT_ONLY);
    List<Cohort> cohorts = cohorts(fields);
    Optional<Selection> selection = new SelectionReader(problems).selection(fields);
    fields.node("calendar").flatMap(node -> Fields.of(node, problems)).ifPresent(this::calendar);
    fields.done();
    if (zone.isEmpty() || period.isEmpty()) {
      return Optional.empty();
    }
    warnOfSessionsWithoutTime(fields.place("calendar"));
    return Optional.of(
        new Edition(
            new EditionId(id),
            programme,
            title,
            number,
            zone.get(),
            period.get(),
            seats,
            selection,
            ruleChange,
            cohorts,
            windows,
            slots));
  }

  private void warnOfOtherVersion(Fields fields) {
    fields
        .text("version")
        .filter(version -> !version.equals(programme.version()))
        .ifPresent(
            version ->
                problems.warning(
                    "VERSION_PINNED",
                    fields.place("version"),
                    "This edition began with version "
                        + version
                        + " of the programme, and this is version "
                        + programme.version()
                        + ". Compare the two before you adopt it: stoa compare."));
  }

  private Optional<ZoneId> zone(String name, Fields fields) {
    Optional<ZoneId> zone = Zones.named(name);
    if (zone.isEmpty()) {
      problems.error(
          "UNKNOWN_ZONE",
          fields.place("zone"),
          "\""
              + name
              + "\" is no zone of a place. Name an IANA zone, such as Europe/Madrid (shown to"
              + " learners as CEST in summer) or Asia/Seoul.");
    }
    return zone;
  }

  private List<Cohort> cohorts(Fields edition) {
    List<Cohort> cohorts = new ArrayList<>();
    edition
        .node("cohorts")
        .flatMap(node -> Fields.of(node, problems))
        .ifPresent(
            fields -> {
              for (String id : Values.ids(fields)) {
                languages
                    .text(fields, id)
                    .ifPresent(title -> cohorts.add(new Cohort(new CohortId(id), title)));
              }
            });
    return cohorts;
  }

  /** Patterns first, so that an entry that names its activity has the last word. */
  private void calendar(Fields fields) {
    List<String> keys = new ArrayList<>(fields.keys());
    keys.sort(Comparator.comparing(key -> new Glob(key).isExact()));
    for (String key : keys) {
      List<Activity> named = activities.matching(key, fields.keyPlace(key));
      named.forEach(activity -> places.put(activity.id(), fields.keyPlace(key)));
      fields.node(key).ifPresent(node -> entry(fields, node, named));
    }
  }

  private void entry(Fields calendar, YamlNode node, List<Activity> named) {
    if (node instanceof YamlNode.Mapping) {
      Fields.of(node, problems).ifPresent(fields -> window(fields, named));
    } else {
      slot(calendar, node, named, Venue.UNSAID);
    }
  }

  private void slot(Fields fields, YamlNode node, List<Activity> named, Venue venue) {
    Optional<Slot> slot =
        fields.value(
            node, "a start and a length that exist, such as 2023-07-03T09:00/PT2H", Values::slot);
    for (Activity activity : named) {
      if (!(activity instanceof Activity.Session)) {
        problems.error(
            "NOT_A_SESSION",
            node.place(),
            "\"" + activity.id() + "\" is no session; give it {from: …, until: …}.");
      }
      slot.ifPresent(time -> slots.put(activity.id(), time.at(venue)));
    }
  }

  private void window(Fields fields, List<Activity> named) {
    Venue venue = venue(fields);
    fields.node("at").ifPresent(node -> slot(fields, node, named, venue));
    Window window =
        new Window(
            fields.value("from", DATE, Values::bound), fields.value("until", DATE, Values::bound));
    if (window.isReversed()) {
      problems.error(
          "WINDOW_REVERSED", fields.place("until"), "This ends before it begins (\"from\").");
    }
    fields.done();
    named.forEach(activity -> windows.put(activity.id(), window));
  }

  private Venue venue(Fields fields) {
    Optional<Bound> released = fields.value("link-from", DATE, Values::bound);
    Optional<JoinLink> link =
        fields
            .value("link", "a web address that begins with https://", Values::address)
            .map(address -> new JoinLink(address, released));
    Venue venue =
        new Venue(
            fields.text("track"),
            fields.text("room"),
            fields.value("mode", "online, on-site or hybrid", Values::modes).orElse(Set.of()),
            link);
    if (!venue.equals(Venue.UNSAID) && !fields.has("at")) {
      problems.error(
          "MISSING_KEY",
          fields.place(),
          "A track, a room, a mode and a link belong to a time: say when, with \"at\".");
    }
    return venue;
  }

  private void warnOfSessionsWithoutTime(Place place) {
    programme
        .allActivities()
        .filter(Activity.Session.class::isInstance)
        .filter(session -> session.outline().lifecycle() != Lifecycle.DRAFT)
        .filter(session -> !slots.containsKey(session.id()) && !windows.containsKey(session.id()))
        .forEach(
            session ->
                problems.warning(
                    "SESSION_UNSCHEDULED",
                    place,
                    "The calendar has no time for the session \"" + session.id() + "\"."));
  }
}

package org.stoa.tool.launch;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stoa.content.Texts;
import org.stoa.programme.Activity;
import org.stoa.programme.Edition;
import org.stoa.tool.launch.PickerView.Choice;
import org.stoa.tool.launch.PickerView.Group;
import org.stoa.tool.launch.PickerView.Shelf;
import org.stoa.tool.web.Labels;
import org.stoa.tool.web.Times;

/** Lays out an edition for a course builder: all of it, then its parts as it groups them. */
final class PickerShelves {

  private final Texts texts;
  private final Labels labels;
  private final URI home;

  PickerShelves(Texts texts, URI home) {
    this.texts = texts;
    this.labels = new Labels(texts);
    this.home = home;
  }

  Shelf of(Edition edition) {
    var links = new CourseLinks(edition, home, texts.reader());
    Optional<String> run = edition.title().map(title -> title.in(texts.reader()));
    String key = edition.programme().id() + "/" + edition.id();
    String facts = joined(Stream.concat(Stream.of(labels.programme()), run.stream()));
    List<Group> groups = new ArrayList<>();
    groups.add(
        new Group(
            texts.text("picker.whole"), List.of(new Choice(key, links.toProgramme(), facts))));
    addGroups(groups, links, key, List.of(), edition.programme().activities());
    String title = edition.programme().title().in(texts.reader());
    return new Shelf(joined(Stream.concat(Stream.of(title), run.stream())), groups);
  }

  /** Groups within groups become one each, named by the way there. */
  private void addGroups(
      List<Group> groups,
      CourseLinks links,
      String key,
      List<String> way,
      List<Activity> activities) {
    List<Choice> choices =
        activities.stream()
            .filter(it -> it instanceof Activity.Resource || it instanceof Activity.Quiz)
            .map(it -> new Choice(key + "/" + it.id(), links.to(it), facts(links, it)))
            .toList();
    if (!choices.isEmpty()) {
      String title = way.isEmpty() ? texts.text("picker.parts") : joined(way.stream());
      groups.add(new Group(title, choices));
    }
    for (Activity activity : activities) {
      if (activity instanceof Activity.Group group) {
        List<String> further =
            Stream.concat(way.stream(), Stream.of(group.title().in(texts.reader()))).toList();
        addGroups(groups, links, key, further, group.parts());
      }
    }
  }

  private String facts(CourseLinks links, Activity activity) {
    var times = new Times(texts.reader(), links.edition().zone(), Optional.empty());
    Stream<String> due = links.due(activity).map(times::until).stream();
    return joined(Stream.concat(Stream.of(labels.kind(activity)), due));
  }

  private static String joined(Stream<String> words) {
    return words.collect(Collectors.joining(" · "));
  }
}

package org.stoa.tool.facilitator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.stoa.content.Texts;
import org.stoa.progress.Finding;
import org.stoa.tool.classroom.GroupStanding;
import org.stoa.tool.classroom.MemberStanding;
import org.stoa.tool.classroom.Outlook;
import org.stoa.tool.web.Frame;
import org.stoa.tool.web.Labels;
import org.stoa.tool.web.Times;
import org.stoa.tool.web.Visit;

/**
 * The page of a group.
 *
 * @param tiles by which outlook to look at it
 * @param state the one that is looked at, as addresses have it; empty for all
 * @param name that is searched for; empty for none
 * @param isEmpty whether nobody is in the group at all
 * @param columns what is asked
 * @param rows whoever needs help first
 * @param where which of how many are shown, in words
 * @param before the address of the page before; empty if there is none
 * @param after the address of the next page; empty if there is none
 */
public record PeopleView(
    Frame frame,
    List<Tile> tiles,
    String state,
    String name,
    boolean isEmpty,
    List<String> columns,
    List<PersonRow> rows,
    String where,
    String before,
    String after) {

  /** How many there are of an outlook, and the way to them. */
  public record Tile(String address, String label, int number, boolean isChosen) {}

  static PeopleView of(Visit visit, GroupStanding group, PeopleQuery query) {
    Texts texts = Texts.of(PeopleView.class, visit.learner().language());
    List<MemberStanding> found = query.of(group.members());
    int first = Math.min((query.page() - 1) * PeopleQuery.PAGE, found.size());
    int last = Math.min(first + PeopleQuery.PAGE, found.size());
    var table = new PeopleTable(visit);
    return new PeopleView(
        Frame.of(visit, texts, texts.text("people.title")).asDesk("/people"),
        tiles(group, query, texts),
        query.outlook().map(PeopleQuery::word).orElse(""),
        query.name(),
        group.members().isEmpty(),
        group.asked().stream().map(table::title).toList(),
        found.subList(first, last).stream()
            .map(it -> row(it, texts, Times.of(visit), new Labels(texts)))
            .toList(),
        texts.text("people.where", Math.min(first + 1, last), last, found.size()),
        first == 0 ? "" : query.onPage(query.page() - 1).address(),
        last == found.size() ? "" : query.onPage(query.page() + 1).address());
  }

  private static List<Tile> tiles(GroupStanding group, PeopleQuery query, Texts texts) {
    Map<Outlook, Integer> counts = group.counts();
    Stream<Tile> each =
        Stream.of(Outlook.values())
            .map(
                it ->
                    tile(
                        query,
                        Optional.of(it),
                        texts.text("outlook." + it),
                        counts.getOrDefault(it, 0)));
    int all = group.members().size();
    return Stream.concat(
            each, Stream.of(tile(query, Optional.empty(), texts.text("people.all"), all)))
        .toList();
  }

  private static Tile tile(PeopleQuery query, Optional<Outlook> outlook, String label, int number) {
    boolean isChosen = query.outlook().equals(outlook);
    return new Tile(query.with(outlook).address(), label, number, isChosen);
  }

  private static PersonRow row(MemberStanding standing, Texts texts, Times times, Labels labels) {
    Finding finding = standing.finding();
    return new PersonRow(
        "/people/" + standing.member().id(),
        standing.member().calledAs(),
        chip(standing.outlook()),
        texts.text("outlook." + standing.outlook()),
        texts.text("people.done", finding.done(), finding.needed()),
        standing.due().map(times::until).orElse(""),
        finding
            .leaves()
            .map(leaf -> new PersonRow.Cell(Labels.chip(leaf), labels.status(leaf)))
            .toList());
  }

  private static String chip(Outlook outlook) {
    return switch (outlook) {
      case MISSED -> "missed";
      case AT_RISK -> "waiting";
      case ON_TRACK -> "open";
      case DONE -> "done";
    };
  }
}

package org.stoa.tool.facilitator;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stoa.content.Texts;
import org.stoa.criterion.Criterion;
import org.stoa.programme.Deadline;
import org.stoa.progress.Finding;
import org.stoa.tool.classroom.GroupStanding;
import org.stoa.tool.classroom.MemberStanding;
import org.stoa.tool.web.Labels;
import org.stoa.tool.web.Visit;

/** A group as rows and columns, for the page and for the file. */
final class PeopleTable {

  private final Visit visit;
  private final Texts texts;
  private final Labels labels;

  PeopleTable(Visit visit) {
    this.visit = visit;
    this.texts = Texts.of(PeopleTable.class, visit.learner().language());
    this.labels = new Labels(texts);
  }

  /** What a part of what is asked is called: by the activities that it is about. */
  String title(Criterion asked) {
    var programme = visit.learner().offering().edition().programme();
    return asked
        .activities()
        .distinct()
        .flatMap(id -> programme.activity(id).stream())
        .map(activity -> activity.title().in(texts.reader()))
        .collect(Collectors.joining(" + "));
  }

  /** A heading, and everybody of the group. */
  Stream<List<String>> rows(GroupStanding group) {
    Stream<String> known =
        Stream.of("name", "email", "id", "state", "done", "asked", "due")
            .map(column -> texts.text("people.column." + column));
    List<String> heading = Stream.concat(known, group.asked().stream().map(this::title)).toList();
    return Stream.concat(Stream.of(heading), group.members().stream().map(this::row));
  }

  private List<String> row(MemberStanding standing) {
    var member = standing.member();
    Finding finding = standing.finding();
    Stream<String> known =
        Stream.of(
            member.name().orElse(""),
            member.email().orElse(""),
            member.subject(),
            texts.text("outlook." + standing.outlook()),
            Integer.toString(finding.done()),
            Integer.toString(finding.needed()),
            standing.due().map(this::lastDay).orElse(""));
    return Stream.concat(known, finding.leaves().map(labels::status)).toList();
  }

  /** As spreadsheets read a day in any language. */
  private String lastDay(Deadline due) {
    var zone = visit.learner().offering().edition().zone();
    return due.end().minusNanos(1).atZone(zone).toLocalDate().toString();
  }
}

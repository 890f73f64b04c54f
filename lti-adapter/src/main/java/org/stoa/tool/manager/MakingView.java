package org.stoa.tool.manager;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.stoa.calendar.Agenda;
import org.stoa.calendar.Entry;
import org.stoa.content.Texts;
import org.stoa.programme.Deadline;
import org.stoa.programme.Edition;
import org.stoa.tool.office.EditionPlans;
import org.stoa.tool.office.EditionPlans.Plan;
import org.stoa.tool.office.EditionPlans.Wish;
import org.stoa.tool.office.EditionPlans.Wrong;
import org.stoa.tool.web.Frame;
import org.stoa.tool.web.Labels;
import org.stoa.tool.web.Times;

/**
 * The form of an edition on other days, with its calendar once the fields are right.
 *
 * @param templates to choose from
 * @param weekday a notice if it begins on another day of the week than its template; else empty
 * @param days the first and the last one; empty without a calendar
 */
public record MakingView(
    Frame frame,
    List<Choice> templates,
    Wish wish,
    String wrongTemplate,
    String wrongFirst,
    String wrongId,
    String wrongTitle,
    String weekday,
    String days,
    List<Line> calendar) {

  /** An edition to begin with. */
  public record Choice(String key, String label, boolean isChosen) {}

  /** A line of the calendar. */
  public record Line(String when, String kind, String title) {}

  static MakingView of(
      Frame frame,
      List<Edition> templates,
      Wish wish,
      Optional<Edition> template,
      Plan plan,
      Instant now) {
    Texts texts = frame.texts();
    EditionNames names = new EditionNames(texts);
    return new MakingView(
        frame,
        templates.stream()
            .map(
                it ->
                    new Choice(
                        EditionPlans.key(it),
                        names.whole(it),
                        EditionPlans.key(it).equals(wish.template())))
            .toList(),
        wish,
        wrong(plan, texts, Wrong.NO_TEMPLATE),
        wrong(plan, texts, Wrong.NO_DAY),
        wrong(plan, texts, Wrong.NO_ID) + wrong(plan, texts, Wrong.ID_TAKEN),
        wrong(plan, texts, Wrong.NO_TITLE),
        weekday(names, texts, template, plan.edition()),
        plan.edition().map(names::days).orElse(""),
        plan.edition().map(it -> calendar(it, texts, now)).orElse(List.of()));
  }

  /** Whether the edition can be made as it is. */
  public boolean isReady() {
    return !days.isEmpty();
  }

  private static String wrong(Plan plan, Texts texts, Wrong wrong) {
    return plan.wrong().contains(wrong) ? texts.text("making." + wrong) : "";
  }

  private static String weekday(
      EditionNames names, Texts texts, Optional<Edition> template, Optional<Edition> edition) {
    if (template.isEmpty() || edition.isEmpty()) {
      return "";
    }
    var before = template.get().period().first();
    var now = edition.get().period().first();
    return before.getDayOfWeek() == now.getDayOfWeek()
        ? ""
        : texts.text("making.weekday", names.weekday(before), names.weekday(now));
  }

  private static List<Line> calendar(Edition edition, Texts texts, Instant now) {
    Times times = new Times(texts.reader(), edition.zone(), Optional.empty());
    Labels labels = new Labels(texts);
    return Agenda.ofAll(edition, now).entries().stream()
        .map(
            entry ->
                new Line(
                    when(entry, edition, times),
                    labels.kind(entry.activity()),
                    entry.activity().title().in(texts.reader())))
        .toList();
  }

  private static String when(Entry entry, Edition edition, Times times) {
    if (entry instanceof Entry.Meeting meeting) {
      return times.session(meeting.slot().interval(edition.zone()));
    }
    if (entry instanceof Entry.Due due) {
      return times.until(new Deadline(due.bound().end(edition.zone()), false));
    }
    if (entry instanceof Entry.During during) {
      return times.until(new Deadline(during.until().end(edition.zone()), false));
    }
    return times.opens(entry.start(edition.zone()));
  }
}

package org.stoa.tool.learner;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.stoa.programme.Activity;
import org.stoa.programme.Edition;
import org.stoa.programme.Window;
import org.stoa.progress.Progress.Step;

/**
 * Activities that stand together on the programme's page: those of a group, or where the programme
 * has no groups, those of a week.
 *
 * @param title empty where there is only one section
 * @param done how many of them are
 */
public record HomeSection(String title, List<StepView> steps, int done) {

  public HomeSection {
    steps = List.copyOf(steps);
  }

  /** Whether there is nothing left to see to. */
  public boolean isDone() {
    return done == steps.size();
  }

  static List<HomeSection> of(List<Step> steps, Reader reader) {
    Map<String, List<Step>> parts = byGroup(steps, reader);
    if (parts.size() < 2) {
      parts = byWeek(steps, reader);
    }
    boolean isOne = parts.size() == 1;
    List<HomeSection> sections = new ArrayList<>();
    parts.forEach(
        (title, part) ->
            sections.add(
                new HomeSection(
                    isOne ? "" : title,
                    part.stream().map(reader::step).toList(),
                    (int) part.stream().filter(it -> it.finding().isSatisfied()).count())));
    return sections;
  }

  private static Map<String, List<Step>> byGroup(List<Step> steps, Reader reader) {
    Map<String, List<Step>> groups = new LinkedHashMap<>();
    List<Activity> top = reader.edition().programme().activities();
    for (Step step : steps) {
      String title =
          top.stream()
              .filter(Activity.Group.class::isInstance)
              .filter(group -> group.withParts().anyMatch(step.activity()::equals))
              .map(group -> group.title().in(reader.locale()))
              .findFirst()
              .orElseGet(() -> reader.texts().text("home.others"));
      groups.computeIfAbsent(title, it -> new ArrayList<>()).add(step);
    }
    return groups;
  }

  /** Week 0 is what has no time of its own. */
  private static Map<String, List<Step>> byWeek(List<Step> steps, Reader reader) {
    Map<Long, List<Step>> weeks = new TreeMap<>();
    for (Step step : steps) {
      long week = date(step, reader.edition()).map(it -> week(it, reader.edition())).orElse(0L);
      weeks.computeIfAbsent(week, it -> new ArrayList<>()).add(step);
    }
    Map<String, List<Step>> titled = new LinkedHashMap<>();
    weeks.forEach(
        (week, part) ->
            titled.put(
                week == 0
                    ? reader.texts().text("home.anytime")
                    : reader.texts().text("home.week", week),
                part));
    return titled;
  }

  private static long week(LocalDate date, Edition edition) {
    return Math.max(0, ChronoUnit.DAYS.between(edition.period().first(), date) / 7) + 1;
  }

  /** When a session is; of anything else when it opens, or else until when it can be done. */
  private static Optional<LocalDate> date(Step step, Edition edition) {
    Window window = edition.window(step.activity().id());
    return edition
        .slot(step.activity().id())
        .map(slot -> slot.start().toLocalDate())
        .or(
            () ->
                window
                    .from()
                    .map(it -> it.start(edition.zone()).atZone(edition.zone()).toLocalDate()))
        .or(
            () ->
                window
                    .until()
                    .map(
                        it ->
                            it.end(edition.zone())
                                .minusNanos(1)
                                .atZone(edition.zone())
                                .toLocalDate()));
  }
}

package org.stoa.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.criterion.Criterion;
import org.stoa.criterion.Criterion.All;
import org.stoa.criterion.Criterion.AtLeast;
import org.stoa.criterion.Criterion.Need;
import org.stoa.criterion.Measure;
import org.stoa.programme.Difference.ActivityAdded;
import org.stoa.programme.Difference.ActivityRemoved;
import org.stoa.programme.Difference.AwardAdded;
import org.stoa.programme.Difference.AwardRemoved;
import org.stoa.programme.Difference.KindChanged;
import org.stoa.programme.Difference.Renamed;
import org.stoa.programme.Difference.RuleChanged;
import org.stoa.statement.ActivityId;

class DifferenceTest {

  private static final Activity ESSAY = session("essay", "Essay");
  private static final Activity SURVEY = session("survey", "Survey");
  private static final Need ATTEND_ESSAY = need("essay");
  private static final Need ATTEND_SURVEY = need("survey");

  @Test
  @DisplayName("two equal versions differ in nothing")
  void nothing() {
    Programme one = programme(List.of(ESSAY), award("badge", ATTEND_ESSAY));
    assertEquals(List.of(), Difference.between(one, one));
  }

  @Test
  @DisplayName("activities come and go, wherever in the outline they are")
  void comeAndGo() {
    Activity group =
        new Activity.Group(outline("week", "Week"), OptionalInt.empty(), List.of(ESSAY));
    Programme one = programme(List.of(group));
    Programme other = programme(List.of(ESSAY, SURVEY));
    assertEquals(
        List.of(new ActivityAdded(SURVEY), new ActivityRemoved(group)),
        Difference.between(one, other));
    assertEquals(
        List.of(new ActivityAdded(group), new ActivityRemoved(SURVEY)),
        Difference.between(other, one));
  }

  @Test
  @DisplayName("an activity of the same id may have another kind, and another title")
  void changed() {
    Activity group =
        new Activity.Group(outline("essay", "Text"), OptionalInt.empty(), List.of(SURVEY));
    assertEquals(
        List.of(new KindChanged(ESSAY, group), new Renamed(ESSAY, group)),
        Difference.between(programme(List.of(ESSAY, SURVEY)), programme(List.of(group))));
  }

  @Test
  @DisplayName("awards come and go, and one takes something else")
  void awards() {
    Award before = award("badge", new All(List.of(ATTEND_ESSAY)));
    Award after = award("badge", new All(List.of(ATTEND_SURVEY, ATTEND_SURVEY)));
    Award gone = award("gone", ATTEND_ESSAY);
    Award come = award("new", ATTEND_ESSAY);
    RuleChanged rule = new RuleChanged(before, after);
    assertEquals(
        List.of(new AwardAdded(come), rule, new AwardRemoved(gone)),
        Difference.between(
            programme(List.of(ESSAY), before, gone), programme(List.of(ESSAY), come, after)));
    assertEquals(List.of(ATTEND_SURVEY), rule.added());
    assertEquals(List.of(ATTEND_ESSAY), rule.dropped());
  }

  @Test
  @DisplayName("a rule of the same needs that adds up otherwise is another rule")
  void addingUp() {
    Award all = award("badge", new All(List.of(ATTEND_ESSAY, ATTEND_SURVEY)));
    Award any = award("badge", new AtLeast(1, List.of(ATTEND_ESSAY, ATTEND_SURVEY)));
    RuleChanged rule = new RuleChanged(all, any);
    assertEquals(
        List.of(rule), Difference.between(programme(List.of(), all), programme(List.of(), any)));
    assertEquals(List.of(), rule.added());
    assertEquals(List.of(), rule.dropped());
  }

  private static Programme programme(List<Activity> activities, Award... awards) {
    return Programme.of(
        new ProgrammeId("sample"),
        Localised.of("en", "Sample"),
        activities,
        Stream.of(awards).toList());
  }

  private static Activity session(String id, String title) {
    return new Activity.Session(outline(id, title), Optional.empty(), Optional.empty());
  }

  private static Outline outline(String id, String title) {
    return Outline.of(new ActivityId(id), Localised.of("en", title));
  }

  private static Need need(String id) {
    return new Need(new ActivityId(id), new Measure.Done());
  }

  private static Award award(String id, Criterion when) {
    return new Award(
        new AwardId(id),
        Award.Kind.BADGE,
        Award.Recipient.PERSON,
        Localised.of("en", id),
        List.of(),
        when);
  }
}

package org.stoa.authoring.lint;

import java.util.List;
import org.stoa.problem.Problems;

/** All checks, one after another. */
public final class Linter {

  private static final List<Check> CHECKS =
      List.of(
          new CountsAgree(),
          new WeekdaysAgree(),
          new ChangesSayFromWhat(),
          new LinksAreWhole(),
          new TitlesHaveOneLink(),
          new NothingIsLeftOpen(),
          new NamesAreSpeltAlike(),
          new ReferencesAreDefined(),
          new MentionsArePlanned(),
          new ListsFollowTheOutline(),
          new ThemesAgree(),
          new NamesAreUnique(),
          new AwardsAreStated(),
          new AwardsCanBeReached(),
          new RequiredWorkCounts(),
          new PassesMeanSomething(),
          new RubricsExist(),
          new PointsAreStated(),
          new SurveysHaveNoMarks(),
          new DeadlinesAreClear(),
          new TimesLieWithin(),
          new SessionsFitTheirTime(),
          new SessionsDontCollide(),
          new DaysHaveNoHoles(),
          new OrderIsKept(),
          new DraftsHaveNoTime());

  private Linter() {}

  /** Adds what the checks find in a programme that could be read. */
  public static void lint(Manuscript manuscript, Problems problems) {
    CHECKS.forEach(check -> check.check(manuscript, problems));
  }
}

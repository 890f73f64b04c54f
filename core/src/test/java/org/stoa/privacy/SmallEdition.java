package org.stoa.privacy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.stoa.criterion.Criterion;
import org.stoa.criterion.Measure;
import org.stoa.programme.Activity;
import org.stoa.programme.Award;
import org.stoa.programme.AwardId;
import org.stoa.programme.Edition;
import org.stoa.programme.EditionId;
import org.stoa.programme.Localised;
import org.stoa.programme.Outline;
import org.stoa.programme.Page;
import org.stoa.programme.Period;
import org.stoa.programme.Programme;
import org.stoa.programme.ProgrammeId;
import org.stoa.statement.ActivityId;

/** One survey, and a statement for who answered it, in July 2023. */
final class SmallEdition {

  private static final ActivityId SURVEY = new ActivityId("survey");

  static final Edition EDITION =
      Edition.of(
          new EditionId("2023"),
          Programme.of(
              new ProgrammeId("p"),
              Localised.of("en", "P"),
              List.of(
                  new Activity.Survey(
                      Outline.of(SURVEY, Localised.of("en", "Survey")),
                      Localised.of("en", new Page("Survey", "")),
                      true)),
              List.of(
                  new Award(
                      new AwardId("statement"),
                      Award.Kind.CERTIFICATE,
                      Award.Recipient.PERSON,
                      Localised.of("en", "Statement"),
                      List.of(),
                      new Criterion.All(List.of(new Criterion.Need(SURVEY, new Measure.Done())))))),
          ZoneId.of("Asia/Seoul"),
          new Period(LocalDate.of(2023, 7, 1), LocalDate.of(2023, 7, 31)));

  private SmallEdition() {}
}

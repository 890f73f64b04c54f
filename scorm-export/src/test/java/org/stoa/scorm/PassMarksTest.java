package org.stoa.scorm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.criterion.Criterion;
import org.stoa.criterion.Criterion.All;
import org.stoa.criterion.Criterion.AtLeast;
import org.stoa.criterion.Criterion.Need;
import org.stoa.criterion.Criterion.Share;
import org.stoa.criterion.Criterion.Weighted;
import org.stoa.criterion.Measure;
import org.stoa.programme.Award;
import org.stoa.programme.AwardId;
import org.stoa.programme.Localised;
import org.stoa.programme.Programme;
import org.stoa.programme.ProgrammeId;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Percentage;

class PassMarksTest {

  @Test
  @DisplayName("the mark to pass is what the first award asks for, the higher of two")
  void firstAward() {
    Criterion certificate =
        new All(
            List.of(
                score("a", 60),
                new AtLeast(1, List.of(score("b", 50), score("a", 70))),
                new Need(new ActivityId("c"), new Measure.Done()),
                new Weighted(
                    Percentage.of(60), List.of(new Share(new ActivityId("d"), BigDecimal.ONE)))));
    assertEquals(
        Map.of("a", Percentage.of(70), "b", Percentage.of(50)),
        PassMarks.of(programme(List.of(certificate, score("c", 90)))));
  }

  @Test
  @DisplayName("without an award any attempt will do")
  void noAward() {
    assertEquals(Map.of(), PassMarks.of(programme(List.of())));
  }

  private static Criterion score(String id, int min) {
    return new Need(new ActivityId(id), new Measure.Score(Percentage.of(min)));
  }

  private static Programme programme(List<Criterion> criteria) {
    List<Award> awards =
        criteria.stream()
            .map(
                criterion ->
                    new Award(
                        new AwardId("award"),
                        Award.Kind.CERTIFICATE,
                        Award.Recipient.PERSON,
                        Localised.of("en", "Award"),
                        List.of(),
                        criterion))
            .toList();
    return Programme.of(new ProgrammeId("p"), Localised.of("en", "P"), List.of(), awards);
  }
}

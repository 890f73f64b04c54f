package org.stoa.examples.journey;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stoa.admission.ApplicantId;
import org.stoa.admission.Application;
import org.stoa.programme.Answer;
import org.stoa.programme.Attribute;
import org.stoa.programme.Edition;

/**
 * Twenty-six people apply for twenty seats, so that the answer can be checked by hand.
 *
 * <p>Equal shares are ten women and ten men, and five seats for each of four regions. South, East
 * and Pacific have five applicants each, together seven women and eight men, so all of them are
 * needed. Southeast has three women, who are needed too, and seven men for two seats: the two with
 * the highest scores. The other five wait, although they score higher than whole regions. One more
 * woman, with the highest score of all, is an instant late.
 */
final class HumanRightsCitiesApplications {

  static final String LATE = "east-late";
  static final Attribute COMMITMENT = new Attribute("commitment");

  private static final Edition EDITION = Programmes.edition("human-rights-cities-blended", "2021");

  private HumanRightsCitiesApplications() {}

  static List<Application> all() {
    List<Application> all = new ArrayList<>();
    region(all, "south", 3, 2);
    region(all, "east", 2, 3);
    region(all, "pacific", 2, 3);
    region(all, "southeast", 3, 0);
    for (int i = 1; i <= 7; i++) {
      all.add(application("southeast-man-" + i, "man", "southeast", 82 - i, "2021-05-03T09:00"));
    }
    all.add(application(LATE, "woman", "east", 100, "2021-05-08T00:00"));
    return all;
  }

  /** So many women and men who score between 50 and 52. */
  private static void region(List<Application> all, String region, int women, int men) {
    for (int i = 1; i <= women; i++) {
      all.add(application(region + "-woman-" + i, "woman", region, 49 + i, "2021-05-07T23:59:59"));
    }
    for (int i = 1; i <= men; i++) {
      all.add(application(region + "-man-" + i, "man", region, 49 + i, "2021-04-20T09:00"));
    }
  }

  private static Application application(
      String id, String gender, String region, int commitment, String applied) {
    return new Application(
        new ApplicantId(id),
        id,
        Diary.at(applied, EDITION.zone()),
        Map.of(
            new Attribute("gender"), new Answer(gender),
            new Attribute("region"), new Answer(region)),
        Application.Experience.NEWCOMER,
        Map.of(COMMITMENT, BigDecimal.valueOf(commitment)),
        Set.of());
  }
}

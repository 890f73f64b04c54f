package org.stoa.examples.campus.course;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The course that the campus opens with. Its people are samples. */
public final class CaringCities {

  public static final int ID = 1;

  public static final Person ANA =
      new Person(
          "3",
          "ana.learner",
          "Ana",
          "Learner",
          Locale.ENGLISH,
          zone("America/Bogota"),
          Role.LEARNER);

  public static final Person MINJUN =
      new Person(
          "4",
          "minjun.learner",
          "Minjun",
          "Learner",
          Locale.KOREAN,
          zone("Asia/Seoul"),
          Role.LEARNER);

  public static final Person FRANCA =
      new Person(
          "5",
          "franca.facilitator",
          "Franca",
          "Facilitator",
          Locale.ENGLISH,
          zone("Europe/Rome"),
          Role.FACILITATOR);

  public static final Person MAREK =
      new Person(
          "2",
          "marek.manager",
          "Marek",
          "Manager",
          Locale.ENGLISH,
          zone("Europe/Prague"),
          Role.MANAGER);

  private CaringCities() {}

  /** The course, without activities yet. */
  public static Course open() {
    return new Course(
        ID,
        "CARING",
        Map.of("en", "Caring Cities", "ko", "돌봄도시"),
        List.of(ANA, MINJUN, FRANCA, MAREK),
        List.of(
            new Group("1", "Neighbours in Bogota", Set.of(ANA.id())),
            new Group("2", "Neighbours in Seoul", Set.of(MINJUN.id()))));
  }

  private static ZoneId zone(String id) {
    return ZoneId.of(id);
  }
}

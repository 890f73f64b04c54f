package org.stoa.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.stoa.problem.Place;
import org.stoa.problem.Problems;

/** A section while it is being read. */
final class SectionDraft {

  private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,3}");

  private final Place place;
  private final Attributes attributes;
  private final Problems problems;
  private final List<Question> questions = new ArrayList<>();
  private int begun;

  private SectionDraft(Place place, Attributes attributes, Problems problems) {
    this.place = place;
    this.attributes = attributes;
    this.problems = problems;
  }

  static SectionDraft begin(String heading, Place place, Problems problems) {
    Attributes attributes = Attributes.of(heading);
    for (String name : attributes.named().keySet()) {
      boolean known =
          name.equals("shuffle")
              ? attributes.has(name)
              : name.equals("draw") && attributes.value(name, COUNT).isPresent();
      if (!known) {
        problems.error(
            "SECTION_ATTRIBUTE",
            place,
            "\""
                + attributes.written(name)
                + "\" is not understood; known are {draw=3}, which asks three of the questions"
                + " below, and {shuffle}.");
      }
    }
    return new SectionDraft(place, attributes, problems);
  }

  String name() {
    return attributes.heading();
  }

  /** A question of this section, also one that is full of problems. */
  void add(Optional<Question> question) {
    begun++;
    question.ifPresent(questions::add);
  }

  /** The section; empty if nothing can be asked. */
  Optional<Section> section() {
    if (questions.isEmpty()) {
      return Optional.empty();
    }
    OptionalInt draw =
        attributes
            .value("draw", COUNT)
            .map(Integer::valueOf)
            .map(OptionalInt::of)
            .orElse(OptionalInt.empty());
    if (draw.orElse(0) > begun) {
      problems.error(
          "SECTION_DRAW",
          place,
          "Only " + begun + " of " + draw.getAsInt() + " questions are here to draw from.");
      return Optional.empty();
    }
    boolean isPool = draw.orElse(begun) < begun;
    long worths = questions.stream().map(it -> it.points().stripTrailingZeros()).distinct().count();
    if (isPool && worths > 1) {
      problems.warning(
          "POOL_POINTS",
          place,
          "The questions of this pool differ in points, so some learners can reach more than"
              + " others: give them the same.");
    }
    return draw.orElse(0) > questions.size()
        ? Optional.empty()
        : Optional.of(new Section(name(), questions, draw, attributes.has("shuffle")));
  }

  /** Reports that nobody finds a question here. */
  void requireQuestions() {
    if (begun == 0) {
      problems.error(
          "SECTION_EMPTY", place, "No question follows this heading: begin each with \"## \".");
    }
  }
}

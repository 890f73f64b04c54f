package org.stoa.programme;

import java.util.List;

/**
 * What something is about, to find it by and to plan with.
 *
 * @param aligns goals and frameworks that it serves, such as {@code SDG 4}
 * @param tags the author's own words for it, such as {@code case study}
 * @param outcomes what a learner can do afterwards, a sentence each
 */
public record Subject(List<String> aligns, List<String> tags, List<Localised<String>> outcomes) {

  public static final Subject UNSAID = new Subject(List.of(), List.of(), List.of());

  public Subject {
    aligns = List.copyOf(aligns);
    tags = List.copyOf(tags);
    outcomes = List.copyOf(outcomes);
  }
}

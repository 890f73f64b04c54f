package org.stoa.lti.claim;

import java.util.List;
import java.util.Optional;

/**
 * What the platform says a person is. Short names count as roles in the context; empty and unknown
 * ones give no rights. LTI Core 1.3, 5.3.7.
 *
 * @param known what could be read
 * @param unknown what couldn't, as it came
 */
public record Roles(List<Role> known, List<String> unknown) {

  /** Copies the lists. */
  public Roles {
    known = List.copyOf(known);
    unknown = List.copyOf(unknown);
  }

  /** Reads roles as platforms send them. */
  public static Roles of(List<String> texts) {
    return new Roles(
        texts.stream().map(Role::parse).flatMap(Optional::stream).distinct().toList(),
        texts.stream().filter(text -> Role.parse(text).isEmpty() && !text.isBlank()).toList());
  }

  /** Whether the person teaches in this context; a teaching assistant does. */
  public boolean isInstructor() {
    return inContext("Instructor");
  }

  /** Whether the person learns in this context. */
  public boolean isLearner() {
    return inContext("Learner");
  }

  /** Whether the person administers this context. */
  public boolean isContextAdministrator() {
    return inContext("Administrator");
  }

  /**
   * Whether the person administers the platform, or the institution to which the platform says she
   * belongs: the only thing that roles outside the context are read for.
   */
  public boolean administersPlatform() {
    return known.stream()
        .filter(role -> role.vocabulary() != Role.Vocabulary.CONTEXT)
        .anyMatch(role -> role.name().equals("Administrator") || role.name().equals("SysAdmin"));
  }

  /** Whether the person accompanies learners of this context. */
  public boolean isMentor() {
    return inContext("Mentor");
  }

  /** Whether this is nobody, but staff who look at what learners see. */
  public boolean isTestUser() {
    return known.stream()
        .anyMatch(
            role -> role.vocabulary() == Role.Vocabulary.SYSTEM && role.name().equals("TestUser"));
  }

  /** Whether the person builds the content of this context. */
  public boolean isContentDeveloper() {
    return inContext("ContentDeveloper");
  }

  private boolean inContext(String name) {
    return known.stream()
        .anyMatch(role -> role.vocabulary() == Role.Vocabulary.CONTEXT && role.name().equals(name));
  }
}

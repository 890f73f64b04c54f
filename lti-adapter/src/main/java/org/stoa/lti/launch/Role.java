package org.stoa.lti.launch;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One role out of the vocabularies of LTI. LTI Core 1.3, appendix A.2.
 *
 * @param vocabulary where it holds
 * @param name the principal role, such as {@code Instructor}
 * @param subRole a finer one below it, such as {@code TeachingAssistant}
 */
public record Role(Vocabulary vocabulary, String name, Optional<String> subRole) {

  /** Where a role holds. */
  public enum Vocabulary {
    /** In the course. The only one that says what somebody does here. */
    CONTEXT,
    /** In the institution; a student of it may be the instructor of this course. */
    INSTITUTION,
    /** In the platform. */
    SYSTEM
  }

  private static final String BASE = "http://purl\\.imsglobal\\.org/vocab/lis/v2/";

  private static final Pattern CONTEXT_ROLE = Pattern.compile(BASE + "membership#(\\w+)");
  private static final Pattern CONTEXT_SUB_ROLE =
      Pattern.compile(BASE + "membership/(\\w+)#(\\w+)");

  /** Moodle writes its administrators without the vocabulary. */
  private static final Pattern INSTITUTION_ROLE =
      Pattern.compile(BASE + "(?:institution/)?person#(\\w+)");

  private static final Pattern SYSTEM_ROLE =
      Pattern.compile(
          "(?:" + BASE + "system|http://purl\\.imsglobal\\.org/vocab/lti/system)/person#(\\w+)");
  private static final Pattern SHORT = Pattern.compile("\\w+");

  private static final Set<String> CONTEXT_NAMES =
      Set.of(
          "Administrator",
          "ContentDeveloper",
          "Instructor",
          "Learner",
          "Mentor",
          "Manager",
          "Member",
          "Officer");

  /** Reads a role as platforms send it; empty if it is none that LTI defines. */
  static Optional<Role> parse(String text) {
    Matcher sub = CONTEXT_SUB_ROLE.matcher(text);
    if (sub.matches()) {
      return context(sub.group(1), Optional.of(sub.group(2)));
    }
    Matcher context = CONTEXT_ROLE.matcher(text);
    if (context.matches()) {
      return context(context.group(1), Optional.empty());
    }
    if (SHORT.matcher(text).matches()) {
      return context(text, Optional.empty());
    }
    return personal(Vocabulary.INSTITUTION, INSTITUTION_ROLE.matcher(text))
        .or(() -> personal(Vocabulary.SYSTEM, SYSTEM_ROLE.matcher(text)));
  }

  private static Optional<Role> context(String name, Optional<String> subRole) {
    return CONTEXT_NAMES.contains(name)
        ? Optional.of(new Role(Vocabulary.CONTEXT, name, subRole))
        : Optional.empty();
  }

  private static Optional<Role> personal(Vocabulary vocabulary, Matcher matcher) {
    return matcher.matches()
        ? Optional.of(new Role(vocabulary, matcher.group(1), Optional.empty()))
        : Optional.empty();
  }
}

package org.stoa.lti.claim;

import java.util.Map;
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

  private static final String LIS = "http://purl\\.imsglobal\\.org/vocab/lis/v2/";
  private static final Pattern SHORT = Pattern.compile("([\\w-]+)");
  private static final Pattern CONTEXT = Pattern.compile(LIS + "membership#([\\w-]+)");
  private static final Pattern CONTEXT_SUB_ROLE =
      Pattern.compile(LIS + "membership/([\\w-]+)#([\\w-]+)");

  /** Moodle's rosters leave {@code institution/} out. */
  private static final Pattern INSTITUTION =
      Pattern.compile(LIS + "(?:institution/)?person#([\\w-]+)");

  private static final Pattern SYSTEM = Pattern.compile(LIS + "system/person#([\\w-]+)");
  private static final Pattern TEST_USER =
      Pattern.compile("http://purl\\.imsglobal\\.org/vocab/lti/system/person#(TestUser)");

  /** A.2.3 and A.2.4: each principal role of the context, with its sub-roles. */
  private static final Map<String, Set<String>> CONTEXT_ROLES =
      Map.of(
          "Administrator",
          words(
              "Administrator Developer ExternalDeveloper ExternalSupport"
                  + " ExternalSystemAdministrator Support SystemAdministrator"),
          "ContentDeveloper",
          words("ContentDeveloper ContentExpert ExternalContentExpert Librarian"),
          "Instructor",
          words(
              "ExternalInstructor Grader GuestInstructor Instructor Lecturer PrimaryInstructor"
                  + " SecondaryInstructor TeachingAssistant TeachingAssistantGroup"
                  + " TeachingAssistantOffering TeachingAssistantSection"
                  + " TeachingAssistantSectionAssociation TeachingAssistantTemplate"),
          "Learner",
          words("ExternalLearner GuestLearner Instructor Learner NonCreditLearner"),
          "Manager",
          words("AreaManager CourseCoordinator ExternalObserver Manager Observer"),
          "Member",
          words("Member"),
          "Mentor",
          words(
              "Advisor Auditor ExternalAdvisor ExternalAuditor ExternalLearningFacilitator"
                  + " ExternalMentor ExternalReviewer ExternalTutor LearningFacilitator Mentor"
                  + " Reviewer Tutor"),
          "Officer",
          words("Chair Communications Secretary Treasurer Vice-Chair"));

  /** A.2.2. */
  private static final Set<String> INSTITUTION_ROLES =
      words(
          "Administrator Alumni Faculty Guest Instructor Learner Member Mentor None Observer Other"
              + " ProspectiveStudent Staff Student");

  /** A.2.1, and the user by whom staff see what learners see. */
  private static final Set<String> SYSTEM_ROLES =
      words("AccountAdmin Administrator Creator None SysAdmin SysSupport TestUser User");

  private static Set<String> words(String words) {
    return Set.of(words.split(" ", -1));
  }

  /** Reads a role as platforms send it; empty if it is none that LTI defines. */
  static Optional<Role> parse(String text) {
    return subRole(CONTEXT_SUB_ROLE.matcher(text))
        .or(() -> role(Vocabulary.CONTEXT, CONTEXT_ROLES.keySet(), CONTEXT.matcher(text)))
        .or(() -> role(Vocabulary.CONTEXT, CONTEXT_ROLES.keySet(), SHORT.matcher(text)))
        .or(() -> role(Vocabulary.INSTITUTION, INSTITUTION_ROLES, INSTITUTION.matcher(text)))
        .or(() -> role(Vocabulary.SYSTEM, SYSTEM_ROLES, SYSTEM.matcher(text)))
        .or(() -> role(Vocabulary.SYSTEM, SYSTEM_ROLES, TEST_USER.matcher(text)));
  }

  private static Optional<Role> role(Vocabulary vocabulary, Set<String> names, Matcher found) {
    return found.matches() && names.contains(found.group(1))
        ? Optional.of(new Role(vocabulary, found.group(1), Optional.empty()))
        : Optional.empty();
  }

  private static Optional<Role> subRole(Matcher found) {
    return found.matches()
            && CONTEXT_ROLES.getOrDefault(found.group(1), Set.of()).contains(found.group(2))
        ? Optional.of(new Role(Vocabulary.CONTEXT, found.group(1), Optional.of(found.group(2))))
        : Optional.empty();
  }
}

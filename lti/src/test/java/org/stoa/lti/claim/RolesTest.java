package org.stoa.lti.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** LTI Core 1.3, 5.3.7 and appendix A.2. */
class RolesTest {

  private static final String LIS = "http://purl.imsglobal.org/vocab/lis/v2/";

  private static final Map<String, String> SUB_ROLES =
      Map.of(
          "Administrator",
          "Administrator Developer ExternalDeveloper ExternalSupport ExternalSystemAdministrator"
              + " Support SystemAdministrator",
          "ContentDeveloper",
          "ContentDeveloper ContentExpert ExternalContentExpert Librarian",
          "Instructor",
          "ExternalInstructor Grader GuestInstructor Instructor Lecturer PrimaryInstructor"
              + " SecondaryInstructor TeachingAssistant TeachingAssistantGroup"
              + " TeachingAssistantOffering TeachingAssistantSection"
              + " TeachingAssistantSectionAssociation TeachingAssistantTemplate",
          "Learner",
          "ExternalLearner GuestLearner Instructor Learner NonCreditLearner",
          "Manager",
          "AreaManager CourseCoordinator ExternalObserver Manager Observer",
          "Member",
          "Member",
          "Mentor",
          "Advisor Auditor ExternalAdvisor ExternalAuditor ExternalLearningFacilitator"
              + " ExternalMentor ExternalReviewer ExternalTutor LearningFacilitator Mentor"
              + " Reviewer Tutor",
          "Officer",
          "Chair Communications Secretary Treasurer Vice-Chair");

  private static List<String> words(String text) {
    return List.of(text.split(" ", -1));
  }

  private static void reads(String text, Role.Vocabulary vocabulary, String name, String subRole) {
    assertEquals(
        List.of(new Role(vocabulary, name, Optional.of(subRole).filter(it -> !it.isEmpty()))),
        Roles.of(List.of(text)).known(),
        text);
  }

  @Test
  @DisplayName("Every role of the context is read, in full, by its short name, and with sub-roles")
  void context() {
    SUB_ROLES.forEach(
        (role, subRoles) -> {
          reads(LIS + "membership#" + role, Role.Vocabulary.CONTEXT, role, "");
          reads(role, Role.Vocabulary.CONTEXT, role, "");
          for (String subRole : words(subRoles)) {
            reads(
                LIS + "membership/" + role + "#" + subRole, Role.Vocabulary.CONTEXT, role, subRole);
          }
        });
  }

  @Test
  @DisplayName("Every role of the institution and of the system is read, and gives no rights here")
  void elsewhere() {
    for (String role :
        words(
            "Administrator Faculty Guest None Other Staff Student Alumni Instructor Learner Member"
                + " Mentor Observer ProspectiveStudent")) {
      reads(LIS + "institution/person#" + role, Role.Vocabulary.INSTITUTION, role, "");
      assertNoRights(LIS + "institution/person#" + role);
    }
    for (String role : words("Administrator None AccountAdmin Creator SysAdmin SysSupport User")) {
      reads(LIS + "system/person#" + role, Role.Vocabulary.SYSTEM, role, "");
      assertNoRights(LIS + "system/person#" + role);
    }
  }

  @Test
  @DisplayName("An administrator as Moodle's rosters write it is one of the institution")
  void moodle() {
    reads(LIS + "person#Administrator", Role.Vocabulary.INSTITUTION, "Administrator", "");
  }

  @Test
  @DisplayName("A test user is known as one")
  void testUser() {
    String testUser = "http://purl.imsglobal.org/vocab/lti/system/person#TestUser";
    assertTrue(Roles.of(List.of("Learner", testUser)).isTestUser());
    assertFalse(Roles.of(List.of("Learner", "TestUser")).isTestUser());
  }

  @Test
  @DisplayName("What no vocabulary has is unknown, as it came, and gives no rights")
  void unknown() {
    for (String odd :
        List.of(
            "Helper",
            "instructor",
            "Instructor ",
            LIS + "membership#Helper",
            LIS + "membership#instructor",
            LIS + "membership/Instructor#Boss",
            LIS + "membership/Boss#Instructor",
            LIS + "membership/Instructor",
            LIS + "institution/person#Boss",
            LIS + "system/person#Boss",
            LIS + "system/person#Instructor",
            LIS + "unknown/unknown#Helper",
            "https://purl.imsglobal.org/vocab/lis/v2/membership#Instructor",
            "http://purl.imsglobal.org.evil.example/vocab/lis/v2/membership#Instructor",
            "urn:lti:role:ims/lis/Instructor")) {
      assertEquals(List.of(odd), Roles.of(List.of(odd)).unknown(), odd);
      assertNoRights(odd);
    }
  }

  @Test
  @DisplayName("Empty texts are no roles at all")
  void empty() {
    assertEquals(new Roles(List.of(), List.of()), Roles.of(List.of("", " ")));
    assertNoRights("");
  }

  private static void assertNoRights(String text) {
    Roles roles = Roles.of(List.of(text));
    assertFalse(
        roles.isInstructor()
            || roles.isLearner()
            || roles.isMentor()
            || roles.isContentDeveloper()
            || roles.isContextAdministrator()
            || roles.isTestUser(),
        text);
  }
}

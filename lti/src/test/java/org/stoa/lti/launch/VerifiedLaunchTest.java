package org.stoa.lti.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.lti.claim.Context;
import org.stoa.lti.claim.DeepLinkingSettings;
import org.stoa.lti.claim.GradeEndpoint;
import org.stoa.lti.claim.GroupEndpoint;
import org.stoa.lti.claim.ResourceLink;
import org.stoa.lti.claim.Role;
import org.stoa.lti.claim.Roles;
import org.stoa.lti.claim.User;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.testing.Launches;
import org.stoa.lti.testing.TestPlatform;

/** What is read out of a launch. LTI Core 1.3, 5.3 and 5.4; AGS 2.0, 3.1; NRPS 2.0, 3.6.1.1. */
class VerifiedLaunchTest {

  private static final String LTI = TestPlatform.LTI;

  private static final Map<String, Object> COURTESIES =
      Map.of(
          LTI + "resource_link",
          Map.of("id", "l", "title", "T", "description", "D"),
          LTI + "context",
          Map.of("id", "c", "label", "CC", "title", "Caring Cities"),
          LTI + "custom",
          Map.of("activity", "quiz-1", "week", 2, "live", true),
          LTI + "launch_presentation",
          Map.of("locale", "ko_KR", "return_url", "https://lms.example/back"),
          LTI + "tool_platform",
          Map.of("name", "Campus"),
          "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint",
          Map.of(
              "scope", List.of("a", "a", "b"),
              "lineitems", "https://lms.example/items?type_id=1",
              "lineitem", "https://lms.example/items/5?type_id=1"),
          "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice",
          Map.of("context_memberships_url", "https://lms.example/members"),
          "zoneinfo",
          "Asia/Seoul",
          "given_name",
          "Ada");

  private final Launches launches = new Launches();

  private ResourceLinkLaunch launch(Map<String, Object> more) throws LtiRefused {
    Launches.Begun begun = launches.begin();
    Map<String, Object> claims = launches.claims(begun);
    claims.putAll(more);
    return assertInstanceOf(ResourceLinkLaunch.class, launches.launch(begun, claims));
  }

  @Test
  @DisplayName("Nobody outside the package can make a verified launch")
  void sealed() {
    List<Class<?>> types = new ArrayList<>(List.of(VerifiedLaunch.class.getPermittedSubclasses()));
    assertEquals(7, types.size());
    types.add(VerifiedLaunch.class);
    for (Class<?> type : types) {
      for (Constructor<?> constructor : type.getDeclaredConstructors()) {
        int open = Modifier.PUBLIC | Modifier.PROTECTED;
        assertEquals(0, constructor.getModifiers() & open, constructor.toString());
      }
    }
  }

  @Test
  @DisplayName("A launch with every courtesy claim is read in full")
  void full() throws LtiRefused {
    ResourceLinkLaunch launch = launch(COURTESIES);
    assertEquals(new ResourceLink("l", Optional.of("T"), Optional.of("D")), launch.resourceLink());
    assertEquals(URI.create(Launches.TOOL + "/home"), launch.targetLinkUri());
    assertEquals(Optional.of("Caring Cities"), launch.context().flatMap(Context::title));
    assertEquals(Map.of("activity", "quiz-1", "week", "2", "live", "true"), launch.custom());
    assertEquals(Optional.of(Locale.KOREA), launch.locale());
    assertEquals(Optional.of(URI.create("https://lms.example/back")), launch.returnUrl());
    assertEquals(Optional.of("Campus"), launch.platformName());
    assertEquals(
        Optional.of(
            new GradeEndpoint(
                Set.of("a", "b"),
                Optional.of(URI.create("https://lms.example/items?type_id=1")),
                Optional.of(URI.create("https://lms.example/items/5?type_id=1")))),
        launch.grades());
    assertEquals(Optional.of(URI.create("https://lms.example/members")), launch.roster());
    User user = launch.user().orElseThrow();
    assertEquals("user-42", user.id());
    assertEquals(Optional.of("Ada"), user.displayName());
    assertEquals(Optional.of(ZoneId.of("Asia/Seoul")), user.zone());
  }

  @Test
  @DisplayName("The groups of the context are where the launch says, with what it allows")
  void groups() throws LtiRefused {
    ResourceLinkLaunch launch =
        launch(
            Map.of(
                "https://purl.imsglobal.org/spec/lti-gs/claim/groupsservice",
                Map.of(
                    "scope",
                    List.of("a"),
                    "context_groups_url",
                    "https://lms.example/groups",
                    "context_group_sets_url",
                    "javascript:alert(1)",
                    "service_versions",
                    List.of("1.0"))));
    assertEquals(
        Optional.of(
            new GroupEndpoint(
                Set.of("a"),
                Optional.of(URI.create("https://lms.example/groups")),
                Optional.empty())),
        launch.groups());
    assertEquals(Optional.empty(), launch(Map.of()).groups());
  }

  @Test
  @DisplayName("A launch without courtesy claims has none of them")
  void bare() throws LtiRefused {
    ResourceLinkLaunch launch = launch(Map.of());
    assertEquals(Optional.empty(), launch.context());
    assertEquals(Map.of(), launch.custom());
    assertEquals(Optional.empty(), launch.locale());
    assertEquals(Optional.empty(), launch.returnUrl());
    assertEquals(Optional.empty(), launch.platformName());
    assertEquals(Optional.empty(), launch.grades());
    assertEquals(Optional.empty(), launch.roster());
  }

  @Test
  @DisplayName("A courtesy claim of another type than it should be counts as absent")
  void odd() throws LtiRefused {
    ResourceLinkLaunch launch =
        launch(
            Map.of(
                LTI + "context",
                "c",
                LTI + "custom",
                List.of("x"),
                LTI + "launch_presentation",
                Map.of("return_url", "javascript:alert(1)"),
                "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint",
                Map.of("lineitems", "not an address"),
                "zoneinfo",
                "CEST",
                "locale",
                5,
                "name",
                5));
    assertEquals(Optional.empty(), launch.context());
    assertEquals(Map.of(), launch.custom());
    assertEquals(Optional.empty(), launch.returnUrl());
    assertEquals(Optional.empty(), launch.grades().flatMap(GradeEndpoint::lineItems));
    assertEquals(Optional.empty(), launch.user().flatMap(User::zone));
    assertEquals(Optional.empty(), launch.locale());
    assertEquals(Optional.empty(), launch.user().flatMap(User::displayName));
  }

  @Test
  @DisplayName("A person's own locale counts where the page has none")
  void locale() throws LtiRefused {
    assertEquals(Optional.of(Locale.GERMANY), launch(Map.of("locale", "de-DE")).locale());
    String endless = "de-DE" + "-variant1".repeat(4);
    assertEquals(Optional.empty(), launch(Map.of("locale", endless)).locale());
  }

  @Test
  @DisplayName("The target may be ours with the default port written out, and in capitals")
  void target() throws LtiRefused {
    String target = "HTTPS://TOOL.example:443/quiz?x=1#y";
    assertEquals(
        URI.create(target), launch(Map.of(LTI + "target_link_uri", target)).targetLinkUri());
  }

  @Test
  @DisplayName("Roles of the system and the institution are read, and give no rights in the course")
  void otherRoles() {
    Roles roles =
        Roles.of(
            List.of(
                "http://purl.imsglobal.org/vocab/lis/v2/system/person#SysAdmin",
                "http://purl.imsglobal.org/vocab/lti/system/person#TestUser",
                "http://purl.imsglobal.org/vocab/lis/v2/institution/person#Instructor",
                "http://purl.imsglobal.org/vocab/lis/v2/membership#ContentDeveloper",
                "http://purl.imsglobal.org/vocab/lis/v2/membership/Administrator#Support",
                "urn:other"));
    assertEquals(5, roles.known().size());
    assertEquals(List.of("urn:other"), roles.unknown());
    assertFalse(roles.isInstructor() || roles.isLearner());
    assertTrue(roles.isContentDeveloper() && roles.isContextAdministrator());
    assertEquals(Optional.of("Support"), roles.known().get(4).subRole());
    assertEquals(Role.Vocabulary.SYSTEM, roles.known().get(1).vocabulary());
  }

  @Test
  @DisplayName("A person without a full name is called by what names there are")
  void displayName() throws LtiRefused {
    assertEquals("Ada Example", name(Map.of("given_name", "Ada", "family_name", "Example")));
    assertEquals("Example", name(Map.of("family_name", "Example")));
    assertEquals("A. E.", name(Map.of("name", "A. E.", "family_name", "Example")));
  }

  private String name(Map<String, Object> claims) throws LtiRefused {
    return launch(claims).user().flatMap(User::displayName).orElse("");
  }

  @Test
  @DisplayName("No roles, no rights")
  void noRoles() {
    Roles none = Roles.of(List.of("", "Helper"));
    assertFalse(none.isInstructor() || none.isLearner());
    assertFalse(none.isContextAdministrator() || none.isContentDeveloper());
    assertEquals(List.of("Helper"), none.unknown());
  }

  @Test
  @DisplayName("A deep linking request is read with its settings, and needs no target and no link")
  void deepLinking() throws LtiRefused {
    Launches.Begun begun = launches.begin();
    Map<String, Object> claims = launches.claims(begun);
    claims.put(LTI + "message_type", "LtiDeepLinkingRequest");
    claims.remove(LTI + "target_link_uri");
    claims.remove(LTI + "resource_link");
    claims.put(
        "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings",
        Map.of(
            "deep_link_return_url",
            "https://lms.example/return?sesskey=x",
            "accept_types",
            List.of("ltiResourceLink"),
            "accept_presentation_document_targets",
            List.of("frame", "iframe"),
            "accept_multiple",
            false,
            "data",
            "909708"));
    var launch = assertInstanceOf(DeepLinkingLaunch.class, launches.launch(begun, claims));
    DeepLinkingSettings settings = launch.settings();
    assertEquals(URI.create("https://lms.example/return?sesskey=x"), settings.returnUrl());
    assertEquals(Set.of("ltiResourceLink"), settings.acceptTypes());
    assertEquals(List.of("frame", "iframe"), settings.targets());
    assertFalse(settings.acceptMultiple());
    assertTrue(settings.acceptLineItem());
    assertEquals(Optional.of("909708"), settings.data());
  }

  @Test
  @DisplayName("Nothing of a launch prints whom it is about")
  void quiet() throws LtiRefused {
    ResourceLinkLaunch launch = launch(Map.of("name", "Ada Example"));
    String printed = launch + " " + launch.user() + " " + launch.claims();
    assertFalse(printed.contains("Ada") || printed.contains("user-42"), printed);
  }
}

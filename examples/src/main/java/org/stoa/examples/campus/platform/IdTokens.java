package org.stoa.examples.campus.platform;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.stoa.examples.campus.course.Activity;
import org.stoa.examples.campus.course.Course;
import org.stoa.examples.campus.course.LineItem;
import org.stoa.examples.campus.course.Person;

/** Writes the id_token of a launch (LTI Core 1.3, section 5; Deep Linking 2.0, section 4.4). */
final class IdTokens {

  /** As long as Moodle's, in seconds. */
  private static final long LIFE = 60;

  private final Addresses addresses;
  private final Course course;
  private final PlatformKey key;
  private final DeepLinkingTickets tickets;
  private final Clock clock;

  IdTokens(
      Addresses addresses,
      Course course,
      PlatformKey key,
      DeepLinkingTickets tickets,
      Clock clock) {
    this.addresses = addresses;
    this.course = course;
    this.key = key;
    this.tickets = tickets;
    this.clock = clock;
  }

  String of(Launch launch, String nonce) {
    JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder();
    envelope(claims, launch, nonce);
    person(claims, launch.person());
    context(claims, launch);
    launch
        .activity()
        .ifPresentOrElse(
            activity -> resourceLink(claims, launch, activity), () -> deepLinking(claims, launch));
    return key.sign(claims.build());
  }

  private void envelope(JWTClaimsSet.Builder claims, Launch launch, String nonce) {
    Instant now = clock.instant();
    claims
        .issuer(addresses.issuer())
        .audience(launch.tool().clientId())
        .subject(launch.person().id())
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(LIFE)))
        .claim("nonce", nonce)
        .claim(Claims.VERSION, "1.3.0")
        .claim(Claims.DEPLOYMENT, launch.tool().deployment());
  }

  private static void person(JWTClaimsSet.Builder claims, Person person) {
    claims
        .claim("name", person.name())
        .claim("given_name", person.given())
        .claim("family_name", person.family())
        .claim("email", person.email())
        .claim("locale", person.locale().toLanguageTag())
        .claim("zoneinfo", person.zone().getId())
        .claim(Claims.ROLES, Roles.launch(person.role()));
  }

  private void context(JWTClaimsSet.Builder claims, Launch launch) {
    Person person = launch.person();
    Map<String, Object> context = new LinkedHashMap<>();
    context.put("id", Integer.toString(course.id()));
    context.put("label", course.label());
    context.put("title", course.title(person.locale()));
    context.put("type", List.of("CourseSection"));
    claims.claim(Claims.CONTEXT, context);
    claims.claim(
        Claims.TOOL_PLATFORM,
        Map.of(
            "guid", addresses.base(),
            "name", "Campus",
            "version", "1",
            "product_family_code", "stoa-campus"));
    claims.claim(
        Claims.PRESENTATION,
        Map.of(
            "locale", person.locale().toLanguageTag(),
            "document_target", launch.target(),
            "return_url", addresses.base() + "/lti/return?course=" + course.id()));
    claims.claim(
        Claims.LIS, Map.of("person_sourcedid", "", "course_section_sourcedid", course.label()));
    Map<String, String> custom = new LinkedHashMap<>(launch.tool().custom());
    launch.activity().ifPresent(activity -> custom.putAll(activity.custom()));
    claims.claim(Claims.CUSTOM, new Variables(course, person, launch.activity()).fill(custom));
    if (launch.tool().may(Scope.ROSTER_READ)) {
      claims.claim(
          Claims.ROSTER,
          Map.of(
              "context_memberships_url",
              addresses.memberships(course.id(), launch.tool().number()),
              "service_versions",
              List.of("1.0", "2.0")));
    }
  }

  private void resourceLink(JWTClaimsSet.Builder claims, Launch launch, Activity activity) {
    Map<String, Object> link = new LinkedHashMap<>();
    link.put("id", Integer.toString(activity.id()));
    link.put("title", activity.title());
    link.put("description", activity.text());
    claims
        .claim(Claims.MESSAGE_TYPE, Claims.RESOURCE_LINK_REQUEST)
        .claim(Claims.TARGET_LINK, activity.target().toString())
        .claim(Claims.RESOURCE_LINK, link);
    Set<String> scopes = gradeScopes(launch.tool());
    if (scopes.isEmpty()) {
      return;
    }
    Map<String, Object> grades = gradeService(launch.tool(), scopes);
    List<LineItem> items = course.gradebook().itemsOf(activity.id());
    if (items.size() == 1) {
      LineItem only = items.get(0);
      grades.put("lineitem", addresses.lineItem(course.id(), only.id(), only.tool()));
    }
    claims.claim(Claims.GRADES, grades);
  }

  private void deepLinking(JWTClaimsSet.Builder claims, Launch launch) {
    DeepLinkingTickets.Ticket ticket = tickets.issue(launch.person(), launch.tool());
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("deep_link_return_url", addresses.deepLinkingReturn(course.id(), ticket.id()));
    settings.put("accept_types", List.of("ltiResourceLink"));
    settings.put("accept_presentation_document_targets", List.of("frame", "iframe", "window"));
    settings.put("accept_multiple", true);
    settings.put("auto_create", false);
    settings.put("title", "");
    settings.put("text", "");
    settings.put("data", ticket.data());
    claims
        .claim(Claims.MESSAGE_TYPE, Claims.DEEP_LINKING_REQUEST)
        .claim(
            Claims.TARGET_LINK,
            launch.tool().deepLinking().orElse(launch.tool().target()).toString())
        .claim(Claims.DEEP_LINKING_SETTINGS, settings);
    Set<String> scopes = gradeScopes(launch.tool());
    if (!scopes.isEmpty()) {
      claims.claim(Claims.GRADES, gradeService(launch.tool(), scopes));
    }
  }

  private Map<String, Object> gradeService(Tool tool, Set<String> scopes) {
    Map<String, Object> grades = new LinkedHashMap<>();
    grades.put("scope", List.copyOf(scopes));
    grades.put("lineitems", addresses.lineItems(course.id(), tool.number()));
    return grades;
  }

  private static Set<String> gradeScopes(Tool tool) {
    return Set.of(Scope.values()).stream()
        .filter(scope -> scope.grades() && tool.may(scope))
        .map(Scope::uri)
        .collect(Collectors.toUnmodifiableSet());
  }
}

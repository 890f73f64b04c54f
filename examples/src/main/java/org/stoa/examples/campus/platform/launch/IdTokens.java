package org.stoa.examples.campus.platform.launch;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stoa.examples.campus.course.Course;
import org.stoa.examples.campus.course.Person;
import org.stoa.examples.campus.platform.conduct.Conduct;
import org.stoa.examples.campus.platform.tool.Addresses;
import org.stoa.examples.campus.platform.tool.Claims;
import org.stoa.examples.campus.platform.tool.PlatformKeys;
import org.stoa.examples.campus.platform.tool.Tool;

/** Writes the id_token of a launch (LTI Core 1.3, section 5). */
public final class IdTokens {

  private final Addresses addresses;
  private final Course course;
  private final PlatformKeys keys;
  private final Conduct conduct;
  private final Clock clock;
  private final ServiceClaims services;
  private final MessageClaims messages;

  public IdTokens(
      Addresses addresses,
      Course course,
      PlatformKeys keys,
      DeepLinkingTickets tickets,
      Conduct conduct,
      Clock clock) {
    this.addresses = addresses;
    this.course = course;
    this.keys = keys;
    this.conduct = conduct;
    this.clock = clock;
    this.services = new ServiceClaims(addresses, course, conduct);
    this.messages = new MessageClaims(addresses, course, tickets, conduct);
  }

  String of(Launch launch, String nonce) {
    JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder();
    envelope(claims, launch, nonce);
    person(claims, launch.person(), launch.tool());
    platform(claims, launch);
    messages.add(claims, launch);
    if (!(launch.message() instanceof Message.Protecting)) {
      context(claims, launch);
      services.add(claims, launch);
    }
    return keys.sign(claims.build());
  }

  private void envelope(JWTClaimsSet.Builder claims, Launch launch, String nonce) {
    Instant now = clock.instant();
    conduct.address(claims, launch.tool());
    claims
        .issuer(addresses.issuer())
        .subject(launch.person().id())
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plus(conduct.idTokenLife())))
        .claim("nonce", nonce)
        .claim(Claims.VERSION, "1.3.0")
        .claim(Claims.DEPLOYMENT, launch.message().deployment(launch.tool()));
  }

  private static void person(JWTClaimsSet.Builder claims, Person person, Tool tool) {
    Known.of(person, tool).forEach(claims::claim);
    claims
        .claim("locale", person.locale().toLanguageTag())
        .claim("zoneinfo", person.zone().getId())
        .claim(Claims.ROLES, Roles.launch(person.role()));
  }

  private void platform(JWTClaimsSet.Builder claims, Launch launch) {
    claims.claim(
        Claims.TOOL_PLATFORM,
        Map.of(
            "guid",
            addresses.base(),
            "name",
            "Campus",
            "version",
            "1",
            "product_family_code",
            conduct.product()));
    claims.claim(
        Claims.PRESENTATION,
        Map.of(
            "locale", launch.person().locale().toLanguageTag(),
            "document_target", launch.target(),
            "return_url", addresses.courseReturn(course.id())));
  }

  private void context(JWTClaimsSet.Builder claims, Launch launch) {
    Map<String, Object> context = new LinkedHashMap<>();
    context.put("id", Integer.toString(course.id()));
    context.put("label", course.label());
    context.put("title", course.title(launch.person().locale()));
    context.put("type", List.of("CourseSection"));
    claims.claim(Claims.CONTEXT, context);
    claims.claim(
        Claims.LIS, Map.of("person_sourcedid", "", "course_section_sourcedid", course.label()));
  }
}

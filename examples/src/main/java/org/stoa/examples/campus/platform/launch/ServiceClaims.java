package org.stoa.examples.campus.platform.launch;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stoa.examples.campus.course.Course;
import org.stoa.examples.campus.course.LineItem;
import org.stoa.examples.campus.platform.conduct.ServiceConduct;
import org.stoa.examples.campus.platform.tool.Addresses;
import org.stoa.examples.campus.platform.tool.Claims;
import org.stoa.examples.campus.platform.tool.Scope;
import org.stoa.examples.campus.platform.tool.Tool;

/** The claims that say where a tool finds the services that it may use. */
final class ServiceClaims {

  private final Addresses addresses;
  private final Course course;
  private final ServiceConduct conduct;

  ServiceClaims(Addresses addresses, Course course, ServiceConduct conduct) {
    this.addresses = addresses;
    this.course = course;
    this.conduct = conduct;
  }

  void add(JWTClaimsSet.Builder claims, Launch launch) {
    Tool tool = launch.tool();
    grades(claims, launch);
    if (tool.may(Scope.ROSTER_READ)) {
      Map<String, Object> roster = new LinkedHashMap<>();
      roster.put("context_memberships_url", addresses.memberships(course.id(), tool.number()));
      roster.put("service_versions", List.of("1.0", "2.0"));
      claims.claim(Claims.ROSTER, roster);
    }
    if (tool.may(Scope.GROUP_READ)) {
      Map<String, Object> groups = new LinkedHashMap<>();
      groups.put("scope", List.of(Scope.GROUP_READ.uri()));
      groups.put("context_groups_url", addresses.groups(course.id()));
      groups.put("context_group_sets_url", addresses.groupSets(course.id()));
      groups.put("service_versions", List.of("1.0"));
      claims.claim(Claims.GROUPS, groups);
    }
    if (tool.may(Scope.NOTICE_HANDLERS)) {
      Map<String, Object> notices = new LinkedHashMap<>();
      notices.put("scope", List.of(Scope.NOTICE_HANDLERS.uri()));
      notices.put(
          "platform_notification_service_url",
          addresses.noticeHandlers(launch.message().deployment(tool)));
      notices.put("notice_types_supported", conduct.notices());
      notices.put("service_versions", List.of("1.0"));
      claims.claim(Claims.NOTICES, notices);
    }
  }

  private void grades(JWTClaimsSet.Builder claims, Launch launch) {
    Tool tool = launch.tool();
    List<String> scopes =
        tool.profile().scopes().stream().filter(Scope::grades).sorted().map(Scope::uri).toList();
    if (scopes.isEmpty()) {
      return;
    }
    Map<String, Object> grades = new LinkedHashMap<>();
    grades.put("scope", scopes);
    grades.put("lineitems", conduct.named(addresses.lineItems(course.id()), tool.number()));
    lineItem(launch.message())
        .ifPresent(
            item ->
                grades.put(
                    "lineitem",
                    conduct.named(addresses.lineItem(course.id(), item.id()), item.tool())));
    claims.claim(Claims.GRADES, grades);
  }

  /** The one that is reviewed, or the activity's if it has exactly one. */
  private Optional<LineItem> lineItem(Message message) {
    if (message instanceof Message.Reviewing review) {
      return Optional.of(review.item());
    }
    return message
        .activity()
        .map(activity -> course.gradebook().itemsOf(activity.id()))
        .filter(items -> items.size() == 1)
        .map(items -> items.get(0));
  }
}

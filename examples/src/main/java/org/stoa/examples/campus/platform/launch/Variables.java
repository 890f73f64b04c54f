package org.stoa.examples.campus.platform.launch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.stoa.examples.campus.course.Activity;
import org.stoa.examples.campus.course.Course;
import org.stoa.examples.campus.course.Group;
import org.stoa.examples.campus.course.Person;
import org.stoa.examples.campus.platform.conduct.LaunchConduct;
import org.stoa.examples.campus.platform.tool.Tool;

/**
 * Custom values with the platform's variables filled in (LTI 1.3, appendix B). A value that is no
 * variable, or one not known here, stays as it is.
 */
public final class Variables {

  private final LaunchConduct conduct;
  private final Course course;
  private final Person person;
  private final Optional<Activity> activity;

  public Variables(
      LaunchConduct conduct, Course course, Person person, Optional<Activity> activity) {
    this.conduct = conduct;
    this.course = course;
    this.person = person;
    this.activity = activity;
  }

  /** The custom claim: what the tool wants to be told each time, and over it what is told here. */
  public Map<String, String> custom(Tool tool, Map<String, String> here) {
    Map<String, String> filled = new LinkedHashMap<>(tool.profile().custom());
    filled.putAll(here);
    filled.replaceAll((name, value) -> offered(value).flatMap(this::value).orElse(value));
    return conduct.custom(filled);
  }

  private Optional<String> offered(String value) {
    return Optional.of(value)
        .filter(text -> text.startsWith("$") && conduct.variables().contains(text.substring(1)));
  }

  private Optional<String> value(String variable) {
    return switch (variable) {
      case "$User.id" -> Optional.of(person.id());
      case "$User.username" -> Optional.of(person.username());
      case "$Person.name.full" -> Optional.of(person.name());
      case "$Person.name.given" -> Optional.of(person.given());
      case "$Person.name.family" -> Optional.of(person.family());
      case "$Person.email.primary" -> Optional.of(person.email());
      case "$Person.address.timezone" -> Optional.of(person.zone().getId());
      case "$Membership.role" -> Optional.of(String.join(",", Roles.launch(person.role())));
      case "$Message.locale" -> Optional.of(person.locale().toLanguageTag());
      case "$Context.id" -> Optional.of(Integer.toString(course.id()));
      case "$Context.label", "$CourseSection.label" -> Optional.of(course.label());
      case "$Context.title", "$CourseSection.title" -> Optional.of(course.title(person.locale()));
      case "$Moodle.Person.userGroupIds" ->
          Optional.of(
              course.groupsOf(person.id()).stream()
                  .map(Group::id)
                  .collect(Collectors.joining(",")));
      case "$ResourceLink.id" -> activity.map(link -> Integer.toString(link.id()));
      case "$ResourceLink.title" -> activity.map(Activity::title);
      case "$ResourceLink.description" -> activity.map(Activity::text);
      default -> Optional.empty();
    };
  }
}

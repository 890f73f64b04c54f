package org.stoa.examples.campus.platform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stoa.examples.campus.course.Activity;
import org.stoa.examples.campus.course.Course;
import org.stoa.examples.campus.course.Person;

/**
 * Custom values with the platform's variables filled in (LTI 1.3, appendix B). A value that is no
 * variable, or one not known here, stays as it is.
 */
final class Variables {

  /** The names that can be filled in. */
  static final List<String> NAMES =
      List.of(
          "User.id",
          "User.username",
          "Person.name.full",
          "Person.name.given",
          "Person.name.family",
          "Person.email.primary",
          "Person.address.timezone",
          "Membership.role",
          "Message.locale",
          "Context.id",
          "Context.label",
          "Context.title",
          "ResourceLink.id",
          "ResourceLink.title",
          "ResourceLink.description");

  private final Course course;
  private final Person person;
  private final Optional<Activity> activity;

  Variables(Course course, Person person, Optional<Activity> activity) {
    this.course = course;
    this.person = person;
    this.activity = activity;
  }

  Map<String, String> fill(Map<String, String> custom) {
    Map<String, String> filled = new LinkedHashMap<>();
    custom.forEach((name, value) -> filled.put(name, value(value).orElse(value)));
    return filled;
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
      case "$Context.label" -> Optional.of(course.label());
      case "$Context.title" -> Optional.of(course.title(person.locale()));
      case "$ResourceLink.id" -> activity.map(link -> Integer.toString(link.id()));
      case "$ResourceLink.title" -> activity.map(Activity::title);
      case "$ResourceLink.description" -> activity.map(Activity::text);
      default -> Optional.empty();
    };
  }
}

package org.stoa.examples.campus.course;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The one course of the campus. Thread-safe; lists are snapshots. */
public final class Course {

  private final int id;
  private final String label;
  private final Map<String, String> titles;
  private final List<Person> people;
  private final List<Group> groups;
  private final Map<String, Instant> withdrawn = new LinkedHashMap<>();
  private final List<Activity> activities = new ArrayList<>();
  private final Gradebook gradebook = new Gradebook();
  private int lastActivity;

  /**
   * @param titles by language; English must be among them
   */
  public Course(
      int id, String label, Map<String, String> titles, List<Person> people, List<Group> groups) {
    this.id = id;
    this.label = label;
    this.titles = Map.copyOf(titles);
    this.people = List.copyOf(people);
    this.groups = List.copyOf(groups);
    // Moodle counts course modules over the whole site, so the first one here is not 1.
    this.lastActivity = 2;
  }

  public int id() {
    return id;
  }

  public String label() {
    return label;
  }

  /** The title in a language, or else in English. */
  public String title(Locale locale) {
    String english = titles.getOrDefault("en", label);
    return titles.getOrDefault(locale.getLanguage(), english);
  }

  /** Everybody there is to be, in the order in which they are offered. */
  public List<Person> people() {
    return people;
  }

  public Optional<Person> person(String personId) {
    return people.stream().filter(person -> person.id().equals(personId)).findFirst();
  }

  /** Those who stand in the roster. */
  public List<Person> roster() {
    return present(person -> person.role().enrolled());
  }

  public List<Person> learners() {
    return present(person -> person.role() == Role.LEARNER);
  }

  /** Everybody who has not left, whether they stand in the roster or look after the site. */
  public List<Person> present() {
    return present(person -> true);
  }

  private synchronized List<Person> present(Predicate<Person> wanted) {
    return people.stream()
        .filter(wanted)
        .filter(person -> !withdrawn.containsKey(person.id()))
        .toList();
  }

  /** Takes a person out of the roster, from a moment on. */
  public synchronized void withdraw(String personId, Instant when) {
    withdrawn.putIfAbsent(personId, when);
  }

  /** Those who left at this moment or later. */
  public synchronized List<Person> withdrawnSince(Instant moment) {
    return people.stream()
        .filter(
            person -> {
              Instant left = withdrawn.get(person.id());
              return left != null && !left.isBefore(moment);
            })
        .toList();
  }

  public List<Group> groups() {
    return groups;
  }

  /** The groups of a person. */
  public List<Group> groupsOf(String personId) {
    return groups.stream().filter(group -> group.members().contains(personId)).toList();
  }

  public Gradebook gradebook() {
    return gradebook;
  }

  /** Places an activity; the id of the draft is not looked at. */
  public synchronized Activity add(Activity draft) {
    lastActivity++;
    Activity activity =
        new Activity(
            lastActivity,
            draft.tool(),
            draft.deployment(),
            draft.title(),
            draft.text(),
            draft.target(),
            draft.custom());
    activities.add(activity);
    return activity;
  }

  public synchronized List<Activity> activities() {
    return List.copyOf(activities);
  }

  public Optional<Activity> activity(int activityId) {
    return activities().stream().filter(activity -> activity.id() == activityId).findFirst();
  }
}

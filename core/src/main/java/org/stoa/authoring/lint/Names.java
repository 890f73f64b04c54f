package org.stoa.authoring.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.stoa.programme.Activity;
import org.stoa.programme.Programme;

/**
 * The names by which texts speak of activities: titles in every language, and aliases. Case, blanks
 * and punctuation don't matter, so that {@code 1.1.} and {@code 1.1} are one name.
 */
final class Names {

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int SHORTEST = 4;

  private final List<Name> names;

  private Names(List<Name> names) {
    this.names = names;
  }

  private record Name(String plain, Activity activity) {}

  static Names of(Programme programme) {
    List<Name> names = new ArrayList<>();
    programme
        .allActivities()
        .forEach(it -> of(it).forEach(name -> names.add(new Name(plain(name), it))));
    return new Names(names);
  }

  /** All names of one activity; a title that begins "Lecture 1: " also without that. */
  static Stream<String> of(Activity activity) {
    Stream<String> titles =
        activity.title().byLanguage().values().stream()
            .flatMap(
                title ->
                    title.contains(": ")
                        ? Stream.of(title, title.substring(title.indexOf(": ") + 2))
                        : Stream.of(title));
    return Stream.concat(titles, activity.outline().aliases().stream());
  }

  /** A text without what doesn't matter in a name. */
  static String plain(String text) {
    return BETWEEN.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }

  /** The activity that has exactly this name. */
  Optional<Activity> named(String text) {
    String plain = plain(text);
    return names.stream()
        .filter(name -> name.plain().equals(plain))
        .map(Name::activity)
        .findFirst();
  }

  /** The activities that a text names, among other words. */
  Stream<Activity> mentionedIn(String text) {
    String plain = " " + plain(text) + " ";
    return names.stream()
        .filter(name -> name.plain().length() >= SHORTEST)
        .filter(name -> plain.contains(" " + name.plain() + " "))
        .map(Name::activity)
        .distinct();
  }

  /** Whether some name has each of these words, or begins a word with it. */
  boolean haveAll(List<String> words) {
    return names.stream()
        .anyMatch(
            name ->
                words.stream()
                    .map(Names::plain)
                    .allMatch(word -> (" " + name.plain()).contains(" " + word)));
  }
}

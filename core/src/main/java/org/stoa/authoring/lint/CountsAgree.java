package org.stoa.authoring.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stoa.problem.Problems;
import org.stoa.programme.Activity;

/**
 * What a text counts, the outline has. A text may count all activities that are called so, those of
 * one kind, those of one level or one group, or those that an award needs; if it gives none of
 * these numbers, it gives a wrong one.
 */
final class CountsAgree implements Check {

  private static final Map<String, Class<? extends Activity>> KINDS =
      Map.ofEntries(
          Map.entry("lecture", Activity.Resource.class),
          Map.entry("강의", Activity.Resource.class),
          Map.entry("quiz", Activity.Quiz.class),
          Map.entry("퀴즈", Activity.Quiz.class),
          Map.entry("session", Activity.Session.class),
          Map.entry("세션", Activity.Session.class),
          Map.entry("task", Activity.Task.class),
          Map.entry("assignment", Activity.Task.class),
          Map.entry("과제", Activity.Task.class),
          Map.entry("survey", Activity.Survey.class));
  private static final Set<String> QUESTION = Set.of("question", "문항");
  private static final Pattern QUIZZES = Pattern.compile("(?i)\\bquiz|퀴즈");

  @Override
  public void check(Manuscript manuscript, Problems problems) {
    manuscript.passages().stream()
        .flatMap(CountsAgree::ofTheProgramme)
        .forEach(sentence -> check(sentence, manuscript, problems));
  }

  /** Questions of a quiz speak of the world. */
  private static Stream<Sentence> ofTheProgramme(Passage passage) {
    return passage
        .sentences()
        .takeWhile(
            it ->
                passage.kind() != Passage.Kind.QUIZ || !it.text().stripLeading().startsWith("## "));
  }

  private static void check(Sentence sentence, Manuscript manuscript, Problems problems) {
    List<Count> counts = Count.in(sentence);
    for (Count count : counts) {
      Set<Integer> right =
          QUESTION.contains(count.noun())
              ? questions(sentence, manuscript)
              : numbers(count, sentence.passage().language(), manuscript);
      if (!right.isEmpty() && isWrong(count, counts, right)) {
        problems.warning(
            "COUNT_DIFFERS",
            sentence.at(count.offset()),
            "The text says \""
                + count.words().replaceAll("\\s+", " ")
                + "\", the outline has "
                + right.stream().map(String::valueOf).collect(Collectors.joining(" or "))
                + ". Correct the text or the outline.");
      }
    }
  }

  /** "One lecture" is often any lecture; "seven tutorials and one thematic tutorial" are eight. */
  private static boolean isWrong(Count count, List<Count> counts, Set<Integer> right) {
    int sum =
        counts.stream().filter(it -> it.noun().equals(count.noun())).mapToInt(Count::number).sum();
    return count.number() > 1 && !right.contains(count.number()) && !right.contains(sum);
  }

  private static Set<Integer> questions(Sentence sentence, Manuscript manuscript) {
    boolean aboutQuizzes = sentence.of().isEmpty() && sentence.has(QUIZZES);
    return manuscript
        .programme()
        .allActivities()
        .filter(it -> aboutQuizzes || sentence.of().filter(it.id()::equals).isPresent())
        .flatMap(it -> it instanceof Activity.Quiz quiz ? Stream.of(quiz) : Stream.empty())
        .map(quiz -> quiz.questions().original().asked())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<Integer> numbers(Count count, String language, Manuscript manuscript) {
    List<Activity> all =
        manuscript.programme().allActivities().filter(CountsAgree::isMoreThanAPause).toList();
    Set<Integer> numbers = new TreeSet<>();
    Predicate<Activity> called = it -> words(it, language).contains(count.noun());
    addAll(all.stream().filter(called).toList(), manuscript, numbers);
    for (String qualifier : count.qualifiers()) {
      Predicate<Activity> qualified = it -> words(it, language).contains(qualifier);
      add(all.stream().filter(called.and(qualified)).count(), numbers);
    }
    Class<? extends Activity> kind = KINDS.get(count.noun());
    if (kind != null) {
      addAll(all.stream().filter(kind::isInstance).toList(), manuscript, numbers);
    }
    return numbers;
  }

  private static void addAll(List<Activity> found, Manuscript manuscript, Set<Integer> numbers) {
    add(found.size(), numbers);
    add(found.stream().filter(it -> manuscript.isInAnAward(it.id())).count(), numbers);
    found.stream()
        .collect(Collectors.groupingBy(Object::getClass, Collectors.counting()))
        .values()
        .forEach(number -> add(number, numbers));
    Map<List<Activity>, Long> byGroup = new HashMap<>();
    groups(manuscript).forEach(parts -> byGroup.put(parts, count(parts, found)));
    byGroup.values().forEach(number -> add(number, numbers));
  }

  /** The parts of every group, and the activities that lie in none. */
  private static Stream<List<Activity>> groups(Manuscript manuscript) {
    return Stream.concat(
        Stream.of(manuscript.programme().activities()),
        manuscript
            .programme()
            .allActivities()
            .flatMap(
                it ->
                    it instanceof Activity.Group group
                        ? Stream.of(group.parts())
                        : Stream.empty()));
  }

  private static long count(List<Activity> parts, List<Activity> found) {
    return parts.stream().filter(found::contains).count();
  }

  private static void add(long number, Set<Integer> numbers) {
    if (number > 0) {
      numbers.add((int) number);
    }
  }

  private static boolean isMoreThanAPause(Activity activity) {
    return activity.isToDo() || activity instanceof Activity.Group;
  }

  /** What it is called: the words of its title in this language, and those of its id. */
  private static Set<String> words(Activity activity, String language) {
    String title =
        activity.title().byLanguage().getOrDefault(language, activity.title().original());
    return Stream.of(Names.plain(title + " " + activity.id().value()).split(" ", -1))
        .map(Count::singular)
        .collect(Collectors.toSet());
  }
}

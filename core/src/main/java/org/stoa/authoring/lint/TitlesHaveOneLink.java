package org.stoa.authoring.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.stoa.problem.Problems;

/** A title always leads to the same page of the web. */
final class TitlesHaveOneLink implements Check {

  private static final Pattern WEB = Pattern.compile("(?i)https?://.+");
  private static final int WORDS_OF_A_TITLE = 3;
  private static final Set<String> POINTERS = Set.of("here", "this", "click");

  @Override
  public void check(Manuscript manuscript, Problems problems) {
    Map<String, NamedLink> first = new HashMap<>();
    for (Passage passage : manuscript.passages()) {
      NamedLink.in(passage)
          .filter(link -> WEB.matcher(link.destination()).matches() && isTitle(link.text()))
          .forEach(link -> compare(first, passage.language(), link, problems));
    }
  }

  private static void compare(
      Map<String, NamedLink> first, String language, NamedLink link, Problems problems) {
    NamedLink other = first.putIfAbsent(language + " " + Names.plain(link.text()), link);
    if (other != null && !other.destination().equals(link.destination())) {
      problems.warning(
          "TITLE_WITH_TWO_LINKS",
          link.place(),
          "\""
              + link.text()
              + "\" leads to "
              + link.destination()
              + " here, and to "
              + other.destination()
              + " at "
              + other.place()
              + ". Correct a link, or tell the titles apart.");
    }
  }

  private static boolean isTitle(String text) {
    Set<String> words = Set.copyOf(List.of(Names.plain(text).split(" ", -1)));
    return words.size() >= WORDS_OF_A_TITLE && POINTERS.stream().noneMatch(words::contains);
  }
}

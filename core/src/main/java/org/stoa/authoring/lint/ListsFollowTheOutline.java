package org.stoa.authoring.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stoa.problem.Problems;

/** A numbered list of which most items are activities has no other items. */
final class ListsFollowTheOutline implements Check {

  private static final Pattern ITEM =
      Pattern.compile("(?m)^\\s{0,3}(?<number>[1-9][0-9]?)[.)]\\s+(?<text>\\S.*)$");
  private static final int SHORTEST = 3;

  @Override
  public void check(Manuscript manuscript, Problems problems) {
    Names names = Names.of(manuscript.programme());
    manuscript.passages().stream()
        .filter(passage -> passage.kind() != Passage.Kind.QUIZ)
        .forEach(passage -> lists(passage).forEach(list -> check(list, names, problems)));
  }

  private record Item(Passage passage, int offset, int number, String text) {
    boolean isIn(Names names) {
      return names.named(text).isPresent() || names.mentionedIn(text).findAny().isPresent();
    }
  }

  private static void check(List<Item> list, Names names, Problems problems) {
    List<Item> others = list.stream().filter(item -> !item.isIn(names)).toList();
    int known = list.size() - others.size();
    if (known < 2 || known <= others.size()) {
      return;
    }
    for (Item item : others) {
      problems.warning(
          "LIST_DIFFERS",
          item.passage().at(item.offset()),
          "Item "
              + item.number()
              + " of this list is no activity, and "
              + known
              + " others are. Take it out of the list, add the activity, or give it this name as an"
              + " alias.");
    }
  }

  private static List<List<Item>> lists(Passage passage) {
    List<List<Item>> lists = new ArrayList<>();
    Matcher matcher = ITEM.matcher(passage.text());
    Optional<Item> previous = Optional.empty();
    while (matcher.find()) {
      int number = Integer.parseInt(matcher.group("number"));
      Item item = new Item(passage, matcher.start("number"), number, matcher.group("text"));
      boolean goesOn = previous.filter(it -> it.number() + 1 == number).isPresent();
      if (!goesOn) {
        lists.add(new ArrayList<>());
      }
      lists.get(lists.size() - 1).add(item);
      previous = Optional.of(item);
    }
    return lists.stream().filter(list -> list.size() >= SHORTEST).toList();
  }
}

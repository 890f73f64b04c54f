package org.stoa.programme;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which group is at which stand in which round: the plan of a session with {@link
 * SessionFormat.Rounds}. Groups, stands and rounds are counted from 0.
 *
 * <p>No group meets a stand twice. Groups share a stand only if there are fewer stands than groups,
 * and then none has two groups more than another. Who would rather stay somewhere may: nobody
 * else's way changes.
 *
 * @param rounds no more than there are stands: whoever has seen them all is free
 */
public record Rotation(int groups, int stands, int rounds) {

  public Rotation {
    if (groups < 1 || stands < 1 || rounds < 1 || rounds > stands) {
      throw new IllegalArgumentException(
          groups + " groups, " + stands + " stands, " + rounds + " rounds");
    }
  }

  /** As many of the session's rounds as groups can go without meeting a stand twice. */
  public static Rotation of(SessionFormat.Rounds format, int groups, int stands) {
    return new Rotation(groups, stands, Math.min(format.count(), stands));
  }

  /** Where a group is in a round: each one a stand ahead of the group behind it. */
  public int stand(int group, int round) {
    return (requireWithin(group, groups) + requireWithin(round, rounds)) % stands;
  }

  /** The stands of a group, round by round. */
  public List<Integer> way(int group) {
    return IntStream.range(0, rounds).mapToObj(round -> stand(group, round)).toList();
  }

  /** The groups at a stand in a round; none where the stand has a rest. */
  public List<Integer> groupsAt(int stand, int round) {
    requireWithin(stand, stands);
    return IntStream.range(0, groups)
        .filter(group -> stand(group, round) == stand)
        .boxed()
        .toList();
  }

  /**
   * All groups in the order in which they suit somebody: first those that meet the most of the
   * stands that she wishes to see. She joins the first one that has room, so demand decides who
   * goes where.
   */
  public List<Integer> groupsFor(Set<Integer> wished) {
    wished.forEach(stand -> requireWithin(stand, stands));
    Comparator<Integer> byWishesMet =
        Comparator.comparing(group -> way(group).stream().filter(wished::contains).count());
    return IntStream.range(0, groups).boxed().sorted(byWishesMet.reversed()).toList();
  }

  private static int requireWithin(int number, int count) {
    if (number < 0 || number >= count) {
      throw new IllegalArgumentException(number + " isn't one of " + count);
    }
    return number;
  }
}

package org.stoa.admission;

import java.util.Comparator;
import java.util.List;
import org.stoa.programme.Quota;
import org.stoa.programme.RankKey;
import org.stoa.programme.Selection;

/**
 * By what rule seats are given. Each rule is a pure function of the applications, whatever their
 * order: where all else is equal, the earlier application comes first, and of two at the same
 * instant the one whose applicant's id does.
 */
public sealed interface SelectionPolicy {

  /** The policy that an edition's author wrote. */
  static SelectionPolicy of(Selection selection) {
    if (!selection.balance().isEmpty()) {
      return new Balanced(selection.rank(), selection.balance());
    }
    return selection.rank().isEmpty() ? new FirstCome() : new Ranked(selection.rank());
  }

  /** By what applicants are ranked before time decides. */
  List<RankKey> keys();

  /** How the seats should be shared. */
  List<Quota> quotas();

  /** The strongest applicant first. */
  default Comparator<Application> order() {
    return Ranking.by(keys());
  }

  /** Whoever applied first. */
  record FirstCome() implements SelectionPolicy {
    @Override
    public List<RankKey> keys() {
      return List.of();
    }

    @Override
    public List<Quota> quotas() {
      return List.of();
    }
  }

  /** The best-ranked. */
  record Ranked(List<RankKey> keys) implements SelectionPolicy {

    public Ranked {
      keys = List.copyOf(keys);
    }

    @Override
    public List<Quota> quotas() {
      return List.of();
    }
  }

  /**
   * The selection nearest to all quotas together, and among several such ones the best-ranked.
   *
   * <p>The objective, exactly. Of all ways to fill the free seats:
   *
   * <ol>
   *   <li>those are the best whose <em>distance</em> is the smallest: the sum, over all {@linkplain
   *       Goal goals} of all attributes, of the seats that an answer has too many or too few. Who
   *       gave no answer counts for no goal of that attribute, so such a seat is never one too
   *       many. No seat stays empty for the sake of balance.
   *   <li>Among those, the one with the highest-ranked applicant in whom they differ. So nobody is
   *       passed over for somebody who ranks lower, unless the distance would grow.
   * </ol>
   *
   * <p>Both are solved exactly, and two different selections are never equal in the second, so
   * there is one answer. Only with hundreds of seats the proof can be too long; the answer then is
   * the best that was found, the same each time, and {@link Proposal#proven} is false.
   */
  record Balanced(List<RankKey> keys, List<Quota> quotas) implements SelectionPolicy {

    public Balanced {
      keys = List.copyOf(keys);
      quotas = List.copyOf(quotas);
    }
  }
}

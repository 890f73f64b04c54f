package org.stoa.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A few words are to be typed. They are accepted as the first wording that they fit.
 *
 * @param accepted at least one brings everything
 * @param isCaseSensitive whether capitals matter
 */
public record ShortText(Stem stem, List<Accepted> accepted, boolean isCaseSensitive)
    implements WrittenQuestion {

  public ShortText {
    accepted = List.copyOf(accepted);
    if (accepted.stream().noneMatch(answer -> answer.share().isFull())) {
      throw new IllegalArgumentException("one answer is right");
    }
  }

  /**
   * A wording that brings a share.
   *
   * @param wording see {@link Wording}
   */
  public record Accepted(Wording wording, Share share, String feedback)
      implements WrittenQuestion.Accepted {}

  @Override
  public Optional<Accepted> accepted(String typed) {
    return accepted.stream().filter(it -> it.wording().fits(typed, isCaseSensitive)).findFirst();
  }

  /** The same question, which accepts also what another version of it does. */
  public ShortText orAsIn(ShortText other) {
    List<Accepted> all = new ArrayList<>(accepted);
    other.accepted.stream().filter(it -> !all.contains(it)).forEach(all::add);
    return new ShortText(stem, all, isCaseSensitive);
  }
}

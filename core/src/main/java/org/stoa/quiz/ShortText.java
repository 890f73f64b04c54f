package org.stoa.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A few words are to be typed. The first accepted wording that fits counts.
 *
 * @param accepted at least one brings everything
 * @param isCaseSensitive whether capitals matter
 */
public record ShortText(Stem stem, List<Accepted> accepted, boolean isCaseSensitive)
    implements Question {

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
   * @param feedback shown after marking to those who wrote it, in Markdown; may be empty
   */
  public record Accepted(Wording wording, Share share, String feedback) {}

  /** What the author accepts this as. */
  public Optional<Accepted> accepted(Answer answer) {
    return answer instanceof Answer.Written written
        ? accepted.stream()
            .filter(it -> it.wording().fits(written.text(), isCaseSensitive))
            .findFirst()
        : Optional.empty();
  }

  /** The same question, which accepts also what another version of it does. */
  public ShortText orAsIn(ShortText other) {
    List<Accepted> all = new ArrayList<>(accepted);
    other.accepted.stream().filter(it -> !all.contains(it)).forEach(all::add);
    return new ShortText(stem, all, isCaseSensitive);
  }

  @Override
  public Share share(Answer answer) {
    return accepted(answer).map(Accepted::share).orElse(Share.NONE).atLeastNone();
  }

  @Override
  public List<String> feedbackTo(Answer answer) {
    return accepted(answer).map(Accepted::feedback).filter(it -> !it.isEmpty()).stream().toList();
  }

  @Override
  public List<String> wordings() {
    return accepted.stream().map(Accepted::feedback).toList();
  }

  @Override
  public int parts() {
    return 0;
  }

  @Override
  public boolean isShuffled() {
    return false;
  }
}

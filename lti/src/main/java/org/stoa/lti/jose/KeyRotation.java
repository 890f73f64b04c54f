package org.stoa.lti.jose;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.stoa.lti.spi.ToolKey;
import org.stoa.lti.spi.ToolKey.Phase;
import org.stoa.lti.spi.ToolKeyStore;

/**
 * How this tool's keys follow one another, so that a platform never meets a signature whose key it
 * can't find: the next key is published, later it signs, and later still the old one goes.
 *
 * <p>Each step may be taken at any time, by any node, any number of times: what isn't due, or was
 * done already, changes nothing. Safe for many threads. If the keys are given from outside, none is
 * ever due, and a step throws {@link UnsupportedOperationException}.
 *
 * <p>Security Framework 1.0, section 6.3.
 */
public final class KeyRotation {

  /** More keys than these aren't kept: a fourth one is published once an old one has gone. */
  private static final int MOST = 3;

  private final ToolKeys keys;
  private final ToolKeyStore store;
  private final Timing timing;
  private final Clock clock;

  /** One step of a rotation. */
  public enum Step {
    /** A new key is published, and doesn't sign yet. */
    PUBLISH,
    /** The published key signs from now on; the one before it stays published. */
    SIGN,
    /** The key that signs no more is thrown away. */
    RETIRE
  }

  /**
   * When the steps are due.
   *
   * @param signs how long a key signs before the next one is published
   * @param announced how long a key is published before it signs; longer than platforms cache
   * @param kept how long a key stays published after it signed last; longer than what it signed is
   *     good for
   */
  public record Timing(Duration signs, Duration announced, Duration kept) {

    private static final Duration LEAST = Duration.ofHours(1);

    /** A key for 90 days; a day of overlap on either side. */
    public static final Timing USUAL =
        new Timing(Duration.ofDays(90), Duration.ofDays(1), Duration.ofDays(1));

    /**
     * Checks the overlaps.
     *
     * @throws IllegalArgumentException if a key would be announced or kept for less than an hour
     */
    public Timing {
      if (announced.compareTo(LEAST) < 0 || kept.compareTo(LEAST) < 0 || signs.isNegative()) {
        throw new IllegalArgumentException("keys need an hour of overlap on either side");
      }
    }
  }

  /** A step, and the instant from which on it is due. */
  public record Plan(Step step, Instant from) {}

  KeyRotation(ToolKeys keys, ToolKeyStore store, Timing timing, Clock clock) {
    this.keys = keys;
    this.store = store;
    this.timing = timing;
    this.clock = clock;
  }

  /** The keys, as they are now, the oldest phase first. */
  public List<ToolKey> keys() {
    return keys.all().stream()
        .sorted(Comparator.comparing(ToolKey::phase).reversed().thenComparing(ToolKey::since))
        .toList();
  }

  /** What comes next, and when; nothing, if the keys are given from outside. */
  public Optional<Plan> next() {
    if (store.isGiven()) {
      return Optional.empty();
    }
    List<ToolKey> now = keys.all();
    boolean waiting = now.stream().anyMatch(key -> key.phase() == Phase.PUBLISHED);
    return now.stream()
        .flatMap(
            key ->
                switch (key.phase()) {
                  case PUBLISHED -> Stream.of(plan(Step.SIGN, key, timing.announced()));
                  case RETIRING -> Stream.of(plan(Step.RETIRE, key, timing.kept()));
                  case SIGNING ->
                      waiting
                          ? Stream.<Plan>empty()
                          : Stream.of(plan(Step.PUBLISH, key, timing.signs()));
                })
        .min(Comparator.comparing(Plan::from));
  }

  private static Plan plan(Step step, ToolKey key, Duration after) {
    return new Plan(step, key.since().plus(after));
  }

  /** The step to take now, if one is due. */
  public Optional<Step> due() {
    return next().filter(plan -> !plan.from().isAfter(clock.instant())).map(Plan::step);
  }

  /** Takes every step that is due; call it now and then, a few times a day. */
  public List<Step> advance() {
    List<Step> taken = new ArrayList<>();
    for (Optional<Step> due = due(); due.isPresent() && take(due.get()); due = due()) {
      taken.add(due.get());
    }
    return taken;
  }

  private boolean take(Step step) {
    return switch (step) {
      case PUBLISH -> publish();
      case SIGN -> sign();
      case RETIRE -> retire();
    };
  }

  /**
   * Publishes the next key, before its time if need be.
   *
   * @return false if one is published and waits already, or there are too many keys
   */
  public boolean publish() {
    return change(
        seen -> {
          boolean waiting = seen.stream().anyMatch(key -> key.phase() == Phase.PUBLISHED);
          if (waiting || seen.size() >= MOST) {
            return seen;
          }
          Instant now = clock.instant();
          ToolKey next = ToolKey.generate(now).in(Phase.PUBLISHED, now);
          return Stream.concat(seen.stream(), Stream.of(next)).toList();
        });
  }

  /**
   * Signs with the published key.
   *
   * @return false if there is none, or platforms haven't had the time to learn it
   */
  public boolean sign() {
    return change(
        seen ->
            seen.stream().anyMatch(key -> isAged(key, Phase.PUBLISHED, timing.announced()))
                ? seen.stream().map(this::moved).toList()
                : seen);
  }

  private ToolKey moved(ToolKey key) {
    return switch (key.phase()) {
      case PUBLISHED -> key.in(Phase.SIGNING, clock.instant());
      case SIGNING -> key.in(Phase.RETIRING, clock.instant());
      case RETIRING -> key;
    };
  }

  /**
   * Throws away what has stopped signing long enough ago.
   *
   * @return false if there is no such key
   */
  public boolean retire() {
    return change(
        seen -> seen.stream().filter(key -> !isAged(key, Phase.RETIRING, timing.kept())).toList());
  }

  /**
   * Throws every key away and signs with a new one, without any overlap: for a key that got out.
   * Platforms that cache our keys refuse us until they look again.
   */
  public void replaceAtOnce() {
    change(seen -> List.of(ToolKey.generate(clock.instant())));
  }

  private boolean isAged(ToolKey key, Phase phase, Duration age) {
    return key.phase() == phase && !key.since().plus(age).isAfter(clock.instant());
  }

  /** Whether this node made a change; another one that was faster may have made it instead. */
  private boolean change(UnaryOperator<List<ToolKey>> step) {
    while (true) {
      List<ToolKey> seen = keys.all();
      List<ToolKey> next = step.apply(seen);
      if (next.equals(seen)) {
        return false;
      }
      if (store.replace(seen, next)) {
        return true;
      }
    }
  }
}

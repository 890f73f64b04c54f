package org.stoa.tool.facilitator;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.stoa.content.Texts;
import org.stoa.programme.Edition;
import org.stoa.tool.store.Deliveries.Entry;
import org.stoa.tool.store.GradeOutbox.State;
import org.stoa.tool.web.Frame;
import org.stoa.tool.web.Times;
import org.stoa.tool.web.Visit;

/**
 * The page of grades on their way.
 *
 * @param toCome how many learners are waited for, in words; empty if none
 * @param choices by which state to look at them
 * @param state the one that is looked at, as addresses have it; empty for all
 * @param rows by learner and column
 * @param isCut whether there are more than the rows
 */
public record DeliveriesView(
    Frame frame,
    String toCome,
    List<Choice> choices,
    String state,
    List<DeliveryView> rows,
    boolean isCut) {

  /** A link to the grades of one state. */
  public record Choice(String address, String label, boolean isChosen) {}

  static DeliveriesView of(
      Visit visit,
      Optional<State> state,
      int toCome,
      Map<State, Integer> counts,
      List<Entry> entries) {
    Texts texts = Texts.of(DeliveriesView.class, visit.learner().language());
    Edition edition = visit.learner().offering().edition();
    Times times = Times.of(visit);
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    Stream<Choice> ofStates =
        Stream.of(State.values())
            .map(
                it ->
                    choice(
                        Optional.of(it),
                        texts.text("delivery." + it) + " " + counts.getOrDefault(it, 0),
                        state));
    String everything = texts.text("deliveries.all") + " " + all;
    return new DeliveriesView(
        Frame.of(visit, texts, texts.text("deliveries.title")).asDesk("/deliveries"),
        toCome == 0 ? "" : texts.text("deliveries.toCome", toCome),
        Stream.concat(Stream.of(choice(Optional.empty(), everything, state)), ofStates).toList(),
        state.map(DeliveriesView::word).orElse(""),
        entries.stream().map(it -> DeliveryView.of(it, edition, times, texts)).toList(),
        entries.size() < state.map(it -> counts.getOrDefault(it, 0)).orElse(all));
  }

  private static Choice choice(Optional<State> state, String label, Optional<State> chosen) {
    return new Choice(address(state), label, state.equals(chosen));
  }

  static String address(Optional<State> state) {
    return "/deliveries" + state.map(it -> "?state=" + word(it)).orElse("");
  }

  /** A state as addresses have it. */
  static String word(State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}

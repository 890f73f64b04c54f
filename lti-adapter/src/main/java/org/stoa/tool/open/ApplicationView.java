package org.stoa.tool.open;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.stoa.admission.Reason.Code;
import org.stoa.admission.Standing;
import org.stoa.admission.Verdict;
import org.stoa.content.Texts;
import org.stoa.programme.Edition;
import org.stoa.tool.office.Round;
import org.stoa.tool.store.Applications.Received;
import org.stoa.tool.web.Frame;
import org.stoa.tool.web.Times;

/**
 * What an applicant is told.
 *
 * @param here its address
 * @param programme what she applied for
 * @param chip the colour of what became of it
 * @param standing what became of it, in a word
 * @param sentences what that means, and why
 * @param canWithdraw whether there is something to give up
 */
public record ApplicationView(
    Frame frame,
    String here,
    String programme,
    String chip,
    String standing,
    List<String> sentences,
    boolean canWithdraw) {

  /** Reasons that follow from the application alone; what people wrote about it is theirs. */
  private static final Set<Code> TOLD = Set.of(Code.REFUSED_REQUIREMENT, Code.REFUSED_UNSAID);

  static ApplicationView of(Frame frame, Round round, Received own) {
    Texts texts = frame.texts();
    Edition edition = round.edition();
    boolean isFirst = round.first(own.application().applicant()).equals(own);
    Verdict verdict = round.verdict(own);
    String word = isFirst ? word(verdict, round) : "again";
    String run = edition.title().map(it -> " · " + it.in(texts.reader())).orElse("");
    return new ApplicationView(
        frame,
        "/application/" + own.address(),
        edition.programme().title().in(texts.reader()) + run,
        chip(word),
        texts.text("standing." + word),
        sentences(round, own, verdict, word, texts),
        isFirst && !(verdict.standing() instanceof Standing.Withdrawn) && !word.equals("refused"));
  }

  private static String word(Verdict verdict, Round round) {
    if (verdict.standing() instanceof Standing.Withdrawn) {
      return "withdrawn";
    }
    if (!round.proposal().published()) {
      return "arrived";
    }
    if (verdict.hasSeat()) {
      return "seat";
    }
    return verdict.standing() instanceof Standing.Waiting ? "waiting" : "refused";
  }

  private static String chip(String word) {
    return switch (word) {
      case "seat" -> "done";
      case "refused" -> "missed";
      case "withdrawn", "again" -> "locked";
      default -> "waiting";
    };
  }

  private static List<String> sentences(
      Round round, Received own, Verdict verdict, String word, Texts texts) {
    Times times = new Times(texts.reader(), round.edition().zone(), Optional.empty());
    return Stream.of(
            Optional.of(texts.text("application." + word)),
            Optional.of(texts.text("application.number", number(verdict)))
                .filter(it -> word.equals("waiting")),
            Optional.of(verdict.why().in(texts.reader()))
                .filter(it -> word.equals("refused") && TOLD.contains(verdict.why().code())),
            Optional.of(texts.text("application.late"))
                .filter(it -> word.equals("arrived") && verdict.late()),
            Optional.of(texts.text("application.when", times.moment(own.application().applied()))))
        .flatMap(Optional::stream)
        .toList();
  }

  private static int number(Verdict verdict) {
    return verdict.standing() instanceof Standing.Waiting waiting ? waiting.number() : 0;
  }
}

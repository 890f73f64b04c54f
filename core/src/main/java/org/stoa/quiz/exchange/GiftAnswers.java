package org.stoa.quiz.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stoa.problem.Place;
import org.stoa.quiz.Choice;
import org.stoa.quiz.Credit;
import org.stoa.quiz.Matching;
import org.stoa.quiz.MultipleChoice;
import org.stoa.quiz.NumberRange;
import org.stoa.quiz.Numeric;
import org.stoa.quiz.Share;
import org.stoa.quiz.ShortText;
import org.stoa.quiz.SingleChoice;
import org.stoa.quiz.Stem;
import org.stoa.quiz.TrueFalse;
import org.stoa.quiz.Wording;

/** The braces of one GIFT question: they say which kind it is. */
final class GiftAnswers {

  private static final Pattern TRUTH = Pattern.compile("(?i)(T|TRUE|F|FALSE)");
  private static final Pattern PERCENT = Pattern.compile("\\A\\s*%(-?[0-9]{1,3}(?:\\.[0-9]+)?)%");

  private final Intake intake;
  private final Place place;
  private final Markup markup;

  GiftAnswers(Intake intake, Place place, Markup markup) {
    this.intake = intake;
    this.place = place;
    this.markup = markup;
  }

  /** One answer: {@code =} or {@code ~}, perhaps a percentage, a text, perhaps feedback. */
  private record Entry(boolean isRight, Optional<Share> share, String text, String feedback) {
    Share worth() {
      return share.orElse(isRight ? Share.FULL : Share.NONE);
    }
  }

  void question(Optional<String> name, String prompt, String braces) {
    int general = Escaped.indexOf(braces, "####", 0);
    String said = general < 0 ? "" : text(braces.substring(general + 4));
    String answers = (general < 0 ? braces : braces.substring(0, general)).strip();
    if (answers.isEmpty()) {
      intake.unread(place, "an essay has no right answer; hand it in as a task");
      return;
    }
    List<String> parts = Escaped.split(answers, "#");
    Stem stem = intake.stem(name, prompt, BigDecimal.ONE, said);
    if (TRUTH.matcher(parts.get(0).strip()).matches()) {
      truth(stem, parts);
    } else if (answers.startsWith("#")) {
      numeric(stem, answers.substring(1).strip());
    } else {
      entries(answers).ifPresent(entries -> ofEntries(stem, entries));
    }
  }

  private void truth(Stem stem, List<String> parts) {
    boolean truth = parts.get(0).strip().toUpperCase(Locale.ROOT).startsWith("T");
    String toWrong = parts.size() > 1 ? line(parts.get(1)) : "";
    String toRight = parts.size() > 2 ? line(parts.get(2)) : "";
    List<Choice> choices = new ArrayList<>();
    for (Choice choice : new TrueFalse(stem, truth).choices()) {
      choices.add(
          new Choice(choice.text(), choice.share(), choice.share().isFull() ? toRight : toWrong));
    }
    intake.add(new TrueFalse(stem, choices));
  }

  private void numeric(Stem stem, String answers) {
    List<Numeric.Accepted> accepted = new ArrayList<>();
    Optional<List<Entry>> entries =
        answers.startsWith("=") || answers.startsWith("~")
            ? entries(answers)
            : entries("=" + answers);
    for (Entry entry : entries.orElse(List.of())) {
      Optional<NumberRange> range = range(entry.text());
      if (range.isPresent()) {
        accepted.add(new Numeric.Accepted(range.get(), entry.worth(), line(entry.feedback())));
      } else if (!entry.feedback().isBlank()) {
        intake.changed(place, "the feedback to every other number is dropped");
      }
    }
    if (accepted.stream().noneMatch(it -> it.share().isFull())) {
      intake.unread(place, "none of its numbers is entirely right");
    } else {
      intake.add(new Numeric(stem, accepted));
    }
  }

  private static Optional<NumberRange> range(String text) {
    String plain = Escaped.plain(text).strip();
    String[] ends = plain.split("\\.\\.", 2);
    if (ends.length == 2) {
      return both(ends[0], ends[1])
          .filter(two -> two.get(0).compareTo(two.get(1)) <= 0)
          .map(two -> new NumberRange.Between(two.get(0), two.get(1)));
    }
    String[] near = plain.split(":", 2);
    return both(near[0], near.length == 2 ? near[1] : "0")
        .map(two -> new NumberRange.Near(two.get(0), two.get(1).abs()));
  }

  private static Optional<List<BigDecimal>> both(String one, String other) {
    return Numeric.number(one.strip())
        .flatMap(first -> Numeric.number(other.strip()).map(second -> List.of(first, second)));
  }

  private void ofEntries(Stem stem, List<Entry> entries) {
    boolean isChoice = entries.stream().anyMatch(entry -> !entry.isRight());
    boolean isMatching =
        entries.stream().allMatch(entry -> Escaped.indexOf(entry.text(), "->", 0) >= 0);
    if (isChoice) {
      choice(stem, entries);
    } else if (isMatching) {
      matching(stem, entries);
    } else {
      shortText(stem, entries);
    }
  }

  private void choice(Stem stem, List<Entry> entries) {
    List<Choice> choices =
        entries.stream()
            .map(it -> new Choice(line(it.text()), it.worth(), line(it.feedback())))
            .toList();
    boolean isMultiple =
        entries.stream().noneMatch(Entry::isRight)
            && choices.stream().anyMatch(choice -> choice.share().isGain());
    if (isMultiple) {
      intake.add(new MultipleChoice(stem, choices, Credit.PARTIAL, false));
    } else if (intake.requireRight(choices, place)) {
      intake.add(new SingleChoice(stem, choices));
    }
  }

  private void matching(Stem stem, List<Entry> entries) {
    List<Matching.Pair> pairs = new ArrayList<>();
    List<String> distractors = new ArrayList<>();
    for (Entry entry : entries) {
      int arrow = Escaped.indexOf(entry.text(), "->", 0);
      String term = line(entry.text().substring(0, arrow));
      String match = line(entry.text().substring(arrow + 2));
      if (term.isEmpty()) {
        distractors.add(match);
      } else {
        pairs.add(new Matching.Pair(term, match));
      }
    }
    intake.matching(stem, pairs, distractors, Credit.PARTIAL, place);
  }

  private void shortText(Stem stem, List<Entry> entries) {
    List<ShortText.Accepted> accepted =
        entries.stream()
            .map(
                it ->
                    new ShortText.Accepted(
                        new Wording(Escaped.plain(it.text()).strip()),
                        it.worth(),
                        line(it.feedback())))
            .toList();
    if (accepted.stream().noneMatch(it -> it.share().isFull())) {
      intake.unread(place, "none of its answers is entirely right");
    } else {
      intake.add(new ShortText(stem, accepted, false));
    }
  }

  /** The answers one by one; empty, with a problem, if one of them can't be understood. */
  private Optional<List<Entry>> entries(String answers) {
    List<Entry> entries = new ArrayList<>();
    int from = next(answers, 0).orElse(-1);
    if (from != 0) {
      intake.unread(place, "its answers don't begin with \"=\" or \"~\"");
      return Optional.empty();
    }
    while (from < answers.length()) {
      int to = next(answers, from + 1).orElse(answers.length());
      entries.add(entry(answers.charAt(from) == '=', answers.substring(from + 1, to)));
      from = to;
    }
    return Optional.of(entries);
  }

  private static OptionalInt next(String text, int from) {
    int right = Escaped.indexOf(text, "=", from);
    int wrong = Escaped.indexOf(text, "~", from);
    int first = right < 0 || wrong < 0 ? Math.max(right, wrong) : Math.min(right, wrong);
    return first < 0 ? OptionalInt.empty() : OptionalInt.of(first);
  }

  private Entry entry(boolean isRight, String written) {
    Matcher percent = PERCENT.matcher(written);
    Optional<Share> share = Optional.empty();
    String rest = written;
    if (percent.find()) {
      share = Shares.ofPercent(percent.group(1));
      rest = written.substring(percent.end());
    }
    List<String> parts = Escaped.split(rest, "#");
    return new Entry(
        isRight, share, parts.get(0).strip(), parts.size() > 1 ? parts.get(1).strip() : "");
  }

  private String text(String escaped) {
    return markup.markdown(Escaped.plain(escaped));
  }

  private String line(String escaped) {
    return markup.line(Escaped.plain(escaped));
  }
}

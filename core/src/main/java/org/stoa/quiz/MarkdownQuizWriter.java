package org.stoa.quiz;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes a quiz in the Markdown that {@link MarkdownQuizReader} reads. A quiz that was read comes
 * back as it was. Of any other, what the format can't say is said as nearly as it can be: a text of
 * one line loses its line ends, and what would be taken for an answer or a heading is moved or
 * escaped. Thread-safe.
 */
public final class MarkdownQuizWriter {

  private static final Pattern LINE_END = Pattern.compile("(?<!\\s)\\s*\\R\\s*");

  /** At the beginning of a line it would begin something else; a blank before it is harmless. */
  private static final Pattern BEGINNING = Pattern.compile("(?m)^(?=#{1,2} |>|=\\s)");

  private static final Pattern BOX = Pattern.compile("(?m)^(\\s*[-*+] )(?=\\[)");
  private static final Pattern COLONS = Pattern.compile("(?m)(?<= )::(?= |$)");
  private static final Pattern LAST_ITEM =
      Pattern.compile("(?:\\A|\\n)(?=[0-9]{1,3}[.)]\\s+\\S.*\\z)");

  private final StringBuilder text = new StringBuilder();
  private int written;

  private MarkdownQuizWriter() {}

  /** The text of a quiz. */
  public static String write(QuestionSet set) {
    MarkdownQuizWriter writer = new MarkdownQuizWriter();
    writer.set(set);
    return writer.text.toString();
  }

  private void set(QuestionSet set) {
    for (int i = 0; i < set.sections().size(); i++) {
      Section section = set.sections().get(i);
      heading(i == 0 ? set.title() : section.name(), section, i == 0);
      if (i == 0 && !set.introduction().isEmpty()) {
        text.append(unambiguous(set.introduction())).append("\n\n");
      }
      section.questions().forEach(this::question);
    }
  }

  private void heading(String name, Section section, boolean isFirst) {
    List<String> attributes = new ArrayList<>();
    section.draw().ifPresent(it -> attributes.add("draw=" + it));
    if (section.isShuffled()) {
      attributes.add("shuffle");
    }
    String line = line(name);
    if (!isFirst || !line.isEmpty() || !attributes.isEmpty()) {
      // Braces at the end would be attributes.
      String plain = attributes.isEmpty() && line.endsWith("}") ? line + "." : line;
      text.append("# ").append(plain).append(braces(attributes)).append("\n\n");
    }
  }

  private void question(Question question) {
    written++;
    Answers answers = answers(question);
    List<String> attributes = new ArrayList<>();
    String prompt = prompt(question);
    String first = prompt.lines().findFirst().orElse("");
    if (!question.id().equals("q" + written) || first.endsWith("}")) {
      attributes.add("id=" + question.id());
    }
    if (question.points().compareTo(BigDecimal.ONE) != 0 || question.points().scale() != 0) {
      attributes.add("points=" + question.points().toPlainString());
    }
    attributes.addAll(answers.attributes());
    text.append("## ").append(first).append(braces(attributes)).append('\n');
    if (first.length() < prompt.length()) {
      text.append(prompt.substring(first.length() + 1)).append("\n\n");
    }
    answers.lines().forEach(it -> text.append(it).append('\n'));
    quotation("> ", question.feedback());
    text.append('\n');
  }

  private static String prompt(Question question) {
    String prompt = unambiguous(question.prompt());
    return question instanceof Ordering ? LAST_ITEM.matcher(prompt).replaceFirst("\n ") : prompt;
  }

  /** What stands below the text of a question, and the words that say how it is meant. */
  private record Answers(List<String> attributes, List<String> lines) {

    private Answers() {
      this(new ArrayList<>(), new ArrayList<>());
    }

    private void answer(String line, String feedback) {
      lines.add(line);
      feedback.lines().forEach(it -> lines.add(("  > " + it).stripTrailing()));
    }

    private void attribute(boolean isSaid, String word) {
      if (isSaid) {
        attributes.add(word);
      }
    }
  }

  private static Answers answers(Question question) {
    Answers answers = new Answers();
    if (question instanceof TrueFalse truth) {
      truth.choices().forEach(it -> choice(answers, box(it.share().isFull()), it));
    } else if (question instanceof SingleChoice single) {
      single(answers, single);
    } else if (question instanceof MultipleChoice multiple) {
      multiple(answers, multiple);
    } else if (question instanceof Numeric numeric) {
      numeric
          .accepted()
          .forEach(it -> answers.answer(accepted(it.share(), range(it.range())), it.feedback()));
    } else if (question instanceof ShortText shortText) {
      shortText(answers, shortText);
    } else if (question instanceof Matching matching) {
      matching(answers, matching);
    } else if (question instanceof Ordering ordering) {
      answers.attribute(ordering.credit() == Credit.PARTIAL, "partial");
      ordering
          .items()
          .forEach(it -> answers.lines.add((answers.lines.size() + 1) + ". " + line(it)));
    }
    return answers;
  }

  private static void single(Answers answers, SingleChoice question) {
    boolean hasRight = false;
    for (Choice choice : question.choices()) {
      boolean isPlain = choice.share().equals(Share.NONE) || (choice.share().isFull() && !hasRight);
      choice(answers, isPlain ? box(choice.share().isFull()) : box(choice.share()), choice);
      hasRight |= choice.share().isFull();
    }
    answers.attribute(question.isShuffled(), "shuffle");
  }

  private static void multiple(Answers answers, MultipleChoice question) {
    List<Choice> choices = question.choices();
    boolean isEqual = !question.isPartial() || choices.equals(MultipleChoice.equalShares(choices));
    for (Choice choice : choices) {
      boolean isRight = choice.share().isGain();
      boolean isPlain = isEqual || choice.share().equals(Share.NONE);
      choice(answers, isPlain ? box(isRight) : box(choice.share()), choice);
    }
    boolean isOne = choices.stream().filter(it -> it.share().isGain()).count() == 1;
    answers.attribute(isEqual && isOne, "several");
    answers.attribute(isEqual && question.isPartial(), "partial");
    answers.attribute(question.isShuffled(), "shuffle");
  }

  private static void choice(Answers answers, String box, Choice choice) {
    answers.answer("- " + box + " " + line(choice.text()), choice.feedback());
  }

  private static String box(boolean isRight) {
    return isRight ? "[x]" : "[ ]";
  }

  private static String box(Share share) {
    return "[" + share + "%]";
  }

  private static void shortText(Answers answers, ShortText question) {
    List<ShortText.Accepted> all = question.accepted();
    answers.attribute(question.isCaseSensitive(), "case");
    answers.attribute(
        all.stream().allMatch(it -> AnswerLines.isNumber(line(it.wording().pattern()))), "text");
    all.forEach(
        it -> answers.answer(accepted(it.share(), line(it.wording().pattern())), it.feedback()));
  }

  private static String accepted(Share share, String answer) {
    boolean isPlain = share.isFull() && !answer.startsWith("[");
    return "= " + (isPlain ? "" : box(share) + " ") + answer;
  }

  private static String range(NumberRange range) {
    if (range instanceof NumberRange.Near near) {
      boolean isExact = near.tolerance().signum() == 0 && near.tolerance().scale() == 0;
      return number(near.value()) + (isExact ? "" : " ±" + number(near.tolerance()));
    }
    return number(range.least()) + ".." + number(range.most());
  }

  private static String number(BigDecimal number) {
    return number.scale() >= 0 && number.scale() < 20 ? number.toPlainString() : number.toString();
  }

  private static void matching(Answers answers, Matching question) {
    answers.attribute(question.credit() == Credit.PARTIAL, "partial");
    for (Matching.Pair pair : question.pairs()) {
      String term = unambiguous("- " + line(pair.term()));
      answers.lines.add(term + " :: " + line(pair.match()));
    }
    question.distractors().forEach(it -> answers.lines.add("- :: " + line(it)));
  }

  private void quotation(String mark, String said) {
    said.lines().forEach(it -> text.append((mark + it).stripTrailing()).append('\n'));
  }

  private static String braces(List<String> attributes) {
    return attributes.isEmpty()
        ? ""
        : attributes.stream().collect(Collectors.joining(" ", " {", "}"));
  }

  private static String line(String text) {
    return LINE_END.matcher(text).replaceAll(" ").strip();
  }

  /** The same for people, and for the reader nothing but text. */
  private static String unambiguous(String text) {
    String moved = BEGINNING.matcher(text).replaceAll(" ");
    String unboxed = BOX.matcher(moved).replaceAll("$1\\\\");
    return COLONS.matcher(unboxed).replaceAll("\\\\::");
  }
}

package org.stoa.authoring.lint;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stoa.problem.Problems;

/** Addresses are in one piece, and lead somewhere; all that can be seen without the network. */
final class LinksAreWhole implements Check {

  private static final Pattern SCHEME = Pattern.compile("(?s)([a-zA-Z][a-zA-Z0-9+.-]*):.*");
  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

  private static final Pattern VIDEO =
      Pattern.compile(
          "(?i)\\b(?:youtu\\.be/|youtube(?:-nocookie)?\\.com/(?:watch\\?(?:[^\\s)>\"]*&)?v=|embed/|shorts/|live/))"
              + "([\\w-]+)");
  private static final int VIDEO_ID = 11;

  /** What holds an @: a name before it and a domain after it, and the blanks that crept in. */
  private static final Pattern MAIL =
      Pattern.compile(
          "(?<![\\w.%+/@-])([\\w.%+-]++)([ \\t]{0,4}+)@([ \\t]{0,4}+)([\\w-]++(?:\\.[\\w-]++)*+)");

  private static final Pattern DOMAIN = Pattern.compile("(?:[\\w-]++\\.)++[a-zA-Z]{2,}");

  /** "to the training secretariat@…": an article asks for a noun, and an address is none. */
  private static final Pattern BEGUN =
      Pattern.compile(
          "(?i)(?:\\b(?:the|an?|our|your)|e-?mail:|contact:|mailto:)\\s+(?<word>\\p{L}[\\w-]*)\\s$");

  private static final int LOOK_BACK = 60;
  private static final Set<String> BEFORE_ADDRESS =
      Set.of(
          "address", "mail", "mails", "mailbox", "inbox", "account", "to", "at", "on", "via",
          "under");

  @Override
  public void check(Manuscript manuscript, Problems problems) {
    manuscript
        .sentences()
        .forEach(
            sentence -> {
              videos(sentence, problems);
              sentence.matches(MAIL).forEach(found -> mail(found, sentence, problems));
            });
    manuscript.passages().stream().flatMap(NamedLink::in).forEach(link -> scheme(link, problems));
  }

  private static void videos(Sentence sentence, Problems problems) {
    sentence
        .matches(VIDEO)
        .filter(found -> found.group(1).length() != VIDEO_ID)
        .forEach(
            found ->
                problems.warning(
                    "VIDEO_ID",
                    sentence.at(found.start()),
                    "The video's id \""
                        + found.group(1)
                        + "\" has "
                        + found.group(1).length()
                        + " characters; YouTube's have 11. Copy the link again."));
  }

  private static void mail(MatchResult mail, Sentence sentence, Problems problems) {
    int from = Math.max(0, mail.start() - LOOK_BACK);
    Matcher begun = BEGUN.matcher(sentence.text().substring(from, mail.start()));
    if (isApart(mail)) {
      report(mail.group(), "has a blank or lacks its domain", sentence, mail.start(), problems);
    } else if (begun.find() && !isIntroduction(begun.group("word"))) {
      report(
          begun.group("word") + " " + mail.group(),
          "seems to be one address with a blank in it",
          sentence,
          from + begun.start("word"),
          problems);
    }
  }

  private static boolean isApart(MatchResult mail) {
    boolean hasBlank = !mail.group(2).isEmpty() || !mail.group(3).isEmpty();
    boolean isMail = DOMAIN.matcher(mail.group(4)).matches();
    return hasBlank ? isMail : !isMail;
  }

  private static boolean isIntroduction(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return BEFORE_ADDRESS.contains(lower) || lower.endsWith("mail") || lower.endsWith("address");
  }

  private static void report(
      String what, String why, Sentence sentence, int offset, Problems problems) {
    problems.warning(
        "MAIL_BROKEN",
        sentence.at(offset),
        "\"" + what + "\" " + why + ": nobody can write to it. Write it like info@example.org.");
  }

  private static void scheme(NamedLink link, Problems problems) {
    Matcher scheme = SCHEME.matcher(link.destination());
    if (scheme.matches() && !SCHEMES.contains(scheme.group(1).toLowerCase(Locale.ROOT))) {
      problems.warning(
          "LINK_SCHEME",
          link.place(),
          "A link that begins with \""
              + scheme.group(1)
              + ":\" leads nowhere in Stoa. Use https:, mailto: or a file of the programme.");
    }
  }
}

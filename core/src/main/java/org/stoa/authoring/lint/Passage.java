package org.stoa.authoring.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.stoa.problem.Place;
import org.stoa.source.SourceText;
import org.stoa.statement.ActivityId;

/**
 * A text that an author wrote, in one language.
 *
 * @param start where it begins
 * @param language a BCP 47 tag
 * @param of the activity that it belongs to; empty if it speaks of the whole programme
 */
public record Passage(
    Place start, Kind kind, String language, String text, Optional<ActivityId> of) {

  /** A point behind an abbreviation ends nothing. */
  private static final Pattern END =
      Pattern.compile(
          "(?<!\\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Mr|Ms|Mrs|Dr|No|e\\.g|i\\.e))[.!?。]['\"”’*_)]*+\\s++"
              + "|\\n[ \\t]*+\\n\\s*+"
              + "|\\n(?=[ \\t]{0,3}(?:[-*+|>]|#{1,6}|[0-9]{1,3}[.)])[ \\t])");

  /** Nobody mends more at once, and each costs time. */
  static final int MOST = 100;

  /** What sort of text it is. */
  public enum Kind {
    TITLE,
    /** A description, a summary, a place, an organisation. */
    TEXT,
    PAGE,
    QUIZ,
    SURVEY;

    boolean isFile() {
      return this == PAGE || this == QUIZ || this == SURVEY;
    }
  }

  boolean isIn(String wanted) {
    return language.equals(wanted) || language.startsWith(wanted + "-");
  }

  /** The first hundred places that match. */
  Stream<MatchResult> matches(Pattern pattern) {
    return pattern.matcher(text).results().limit(MOST);
  }

  /**
   * The place of a position; in a YAML file no more than the place of the text is known.
   *
   * @param offset in UTF-16 units, from 0
   */
  Place at(int offset) {
    return after(start, text.substring(0, offset));
  }

  /** Where one is after reading some text from a place on. */
  Place after(Place place, String read) {
    if (!kind.isFile()) {
      return start;
    }
    Place within = new SourceText(place.file(), read).placeAt(read.length());
    return within.line() == 1
        ? new Place(place.file(), place.line(), place.column() + within.column() - 1)
        : new Place(place.file(), place.line() + within.line() - 1, within.column());
  }

  /** Its sentences, headings and items of lists. */
  Stream<Sentence> sentences() {
    List<Sentence> sentences = new ArrayList<>();
    Matcher end = END.matcher(text);
    Place place = start;
    int from = 0;
    while (from < text.length()) {
      int to = end.find() ? end.end() : text.length();
      Sentence sentence = new Sentence(this, place, from, text.substring(from, to));
      sentences.add(sentence);
      place = after(place, sentence.text());
      from = to;
    }
    return sentences.stream().filter(sentence -> !sentence.text().isBlank());
  }
}

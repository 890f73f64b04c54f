package org.stoa.programme;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;

/**
 * What an application says about one attribute. Two spellings of one answer are equal: case and
 * white space don't matter, and neither does the word for yes or no in English or Korean, so that
 * {@code member: true} is a form's "Yes".
 *
 * @param text as it is shown; never blank
 */
public record Answer(String text) implements Comparable<Answer> {

  private static final Set<String> YES = Set.of("yes", "y", "true", "예", "네");
  private static final Set<String> NO = Set.of("no", "n", "false", "아니요", "아니오");

  public Answer {
    text = Normalizer.normalize(text, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
    if (text.isEmpty()) {
      throw new IllegalArgumentException("an answer says something");
    }
  }

  public boolean isYes() {
    return key().equals("yes");
  }

  public boolean isNo() {
    return key().equals("no");
  }

  private String key() {
    String key = text.toLowerCase(Locale.ROOT);
    if (YES.contains(key)) {
      return "yes";
    }
    return NO.contains(key) ? "no" : key;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Answer answer && key().equals(answer.key());
  }

  @Override
  public int hashCode() {
    return key().hashCode();
  }

  @Override
  public int compareTo(Answer other) {
    return Comparator.comparing(Answer::key).compare(this, other);
  }

  @Override
  public String toString() {
    return text;
  }
}

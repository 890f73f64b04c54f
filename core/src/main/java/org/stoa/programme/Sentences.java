package org.stoa.programme;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Sentences by code, in the languages there are. They are kept as facts, and put into words when
 * somebody reads them. Immutable.
 *
 * @param bundle the resource bundle with a pattern for each code
 */
public record Sentences(String bundle) {

  /**
   * One sentence, in the nearest language there is, else in English.
   *
   * @param facts what it tells: numbers, names; a {@link Localised} one is told in the reader's
   *     language, a list one by one
   */
  public String tell(String code, List<Object> facts, Locale locale) {
    ResourceBundle words =
        ResourceBundle.getBundle(
            bundle,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    Object[] told = facts.stream().map(fact -> tell(fact, locale)).toArray();
    return new MessageFormat(words.getString(code), locale).format(told);
  }

  private static Object tell(Object fact, Locale locale) {
    if (fact instanceof Localised<?> localised) {
      return localised.in(locale);
    }
    if (fact instanceof List<?> several) {
      return String.join(
          ", ", several.stream().map(one -> String.valueOf(tell(one, locale))).toList());
    }
    return fact instanceof Number ? fact : fact.toString();
  }
}

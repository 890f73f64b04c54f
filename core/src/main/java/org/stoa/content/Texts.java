package org.stoa.content;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of the interface in the reader's language. A text that a language lacks is English.
 * Immutable, safe for any thread.
 */
public final class Texts {

  private static final String ORIGINAL = "en";
  private static final String LANGUAGES = "languages";
  private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");
  private static final Set<String> RIGHT_TO_LEFT =
      Set.of("ar", "ckb", "dv", "fa", "he", "iw", "ji", "ps", "sd", "ug", "ur", "yi");

  private final Class<?> owner;
  private final Locale reader;
  private final String language;

  private Texts(Class<?> owner, Locale reader, String language) {
    this.owner = owner;
    this.reader = reader;
    this.language = language;
  }

  /** The words of activities and the player, for a reader of this language. */
  public static Texts in(Locale reader) {
    return of(Texts.class, reader);
  }

  /**
   * The words that a module keeps beside one of its classes, in English in {@code
   * texts.properties}. The entry {@code languages} there names the languages it has them in.
   */
  public static Texts of(Class<?> owner, Locale reader) {
    List<String> languages =
        List.of(bundle(owner, Locale.ROOT).getString(LANGUAGES).split(" ", -1));
    return new Texts(owner, reader, lookup(reader, languages).orElse(ORIGINAL));
  }

  /** The language that the reader asked for. */
  public Locale reader() {
    return reader;
  }

  /** The language of the words she gets, as a BCP 47 tag. */
  public String language() {
    return language;
  }

  /**
   * One text.
   *
   * @param values stand in the text as {@code {0}}, {@code {1}} …
   * @throws java.util.MissingResourceException if there is no such text
   */
  public String text(String key, Object... values) {
    return PLACE
        .matcher(bundle().getString(key))
        .replaceAll(
            place -> {
              int number = Integer.parseInt(place.group(1));
              String shown =
                  number < values.length ? String.valueOf(values[number]) : place.group();
              return Matcher.quoteReplacement(isolated(shown));
            });
  }

  /** Among words from right to left, values may run the other way. */
  private String isolated(String value) {
    return direction().equals("rtl") ? '\u2068' + value + '\u2069' : value;
  }

  /** A text of which only translations are kept here: the reader's, or else the original. */
  public String translated(String key, String original) {
    return bundle().containsKey(key) ? bundle().getString(key) : original;
  }

  /** The direction of the interface, for {@code dir}. */
  public String direction() {
    return directionOf(language);
  }

  /** {@code rtl} for a language that is written from right to left, otherwise {@code ltr}. */
  public static String directionOf(String languageTag) {
    String code = Locale.forLanguageTag(languageTag).getLanguage();
    return RIGHT_TO_LEFT.contains(code) ? "rtl" : "ltr";
  }

  /** The one of these languages that the reader understands best, if she understands one. */
  public Optional<String> bestOf(Collection<String> languageTags) {
    return lookup(reader, languageTags);
  }

  /** A number of bytes as people say it: {@code 1.2 MB}. */
  public String size(long bytes) {
    boolean mega = bytes >= 950_000;
    var amount =
        BigDecimal.valueOf(bytes)
            .divide(BigDecimal.valueOf(mega ? 1_000_000 : 1_000), mega ? 1 : 0, RoundingMode.UP);
    // The same digits as the player's.
    NumberFormat format = NumberFormat.getInstance(Locale.forLanguageTag(language + "-u-nu-latn"));
    return format.format(amount) + (mega ? " MB" : " kB");
  }

  /** The words that the player's scripts need, as a block of data with the id {@code _texts}. */
  public Html forPlayer() {
    var json = new StringWriter();
    try (var generator = new JsonFactory().createGenerator(json)) {
      generator.writeStartObject();
      for (String key : new TreeSet<>(bundle().keySet())) {
        if (key.startsWith("player.")) {
          generator.writeStringField(key.substring("player.".length()), bundle().getString(key));
        }
      }
      generator.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Html.ofData("_texts", json.toString());
  }

  private ResourceBundle bundle() {
    // The original's bundle is the root, which every other one falls back to, text by text.
    return bundle(owner, language.equals(ORIGINAL) ? Locale.ROOT : Locale.forLanguageTag(language));
  }

  private static ResourceBundle bundle(Class<?> owner, Locale locale) {
    String name = owner.getPackageName() + ".texts";
    return ResourceBundle.getBundle(name, locale, owner.getClassLoader());
  }

  private static Optional<String> lookup(Locale reader, Collection<String> languageTags) {
    String range = reader.toLanguageTag();
    return range.equals("und")
        ? Optional.empty()
        : Optional.ofNullable(Locale.lookupTag(List.of(new LanguageRange(range)), languageTags));
  }
}

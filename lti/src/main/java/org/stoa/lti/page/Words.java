package org.stoa.lti.page;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.ResourceBundle;

/** The words of these pages: the reader's, or else English ones. */
final class Words {

  private static final List<String> TRANSLATIONS = List.of("ko");

  private final String language;
  private final ResourceBundle bundle;

  private Words(Optional<String> translation) {
    language = translation.orElse("en");
    bundle =
        ResourceBundle.getBundle(
            Words.class.getPackageName() + ".texts",
            translation.map(Locale::forLanguageTag).orElse(Locale.ROOT),
            Words.class.getClassLoader());
  }

  static Words of(Locale reader) {
    List<LanguageRange> wanted =
        reader.getLanguage().isEmpty()
            ? List.of()
            : List.of(new LanguageRange(reader.toLanguageTag()));
    return new Words(Optional.ofNullable(Locale.lookupTag(wanted, TRANSLATIONS)));
  }

  /** For {@code lang}. */
  String language() {
    return language;
  }

  /** As it may stand in HTML. */
  String html(String key) {
    return Page.escape(bundle.getString(key));
  }
}

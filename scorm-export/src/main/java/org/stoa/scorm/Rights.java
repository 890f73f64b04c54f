package org.stoa.scorm;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stoa.programme.Programme;
import org.stoa.scorm.view.PackageView.RightsView;

/** What a programme says about its licence, for people and for machines. */
public final class Rights {

  private static final Pattern CREATIVE_COMMONS =
      Pattern.compile("CC-(BY(?:-NC)?(?:-ND|-SA)?)-([0-9]\\.[0-9])(-IGO)?");

  private Rights() {}

  /** The licence and whom to name; empty if the programme says neither. */
  public static Optional<RightsView> of(Programme programme) {
    if (programme.licence().isEmpty() && programme.attribution().isEmpty()) {
      return Optional.empty();
    }
    String licence = programme.licence().orElse("");
    String attribution = programme.attribution().orElse("");
    String language = programme.title().originalLanguage();
    return Optional.of(new RightsView(licence, deed(licence), attribution, language));
  }

  /** Where a licence that travels with content wants people to be sent; empty if it's another. */
  private static String deed(String licence) {
    if (licence.equals("CC0-1.0")) {
      return "https://creativecommons.org/publicdomain/zero/1.0/";
    }
    Matcher name = CREATIVE_COMMONS.matcher(licence);
    if (!name.matches()) {
      return "";
    }
    String terms = name.group(1).toLowerCase(Locale.ROOT);
    String edition = name.group(2) + (name.group(3) == null ? "" : "/igo");
    return "https://creativecommons.org/licenses/" + terms + "/" + edition + "/";
  }
}

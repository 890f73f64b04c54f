package org.stoa.scorm;

import java.util.Locale;
import org.stoa.content.Texts;
import org.stoa.scorm.PackagePlan.Part;

/** Says where something takes place that a package can't carry. */
record Whereabouts(Locale reader) {

  String of(Part.Elsewhere elsewhere) {
    Texts words = Texts.of(Whereabouts.class, reader);
    String kind = "elsewhere." + elsewhere.reason().name().toLowerCase(Locale.ROOT);
    String where =
        elsewhere
            .activity()
            .outline()
            .where()
            .map(place -> words.text(kind + ".at", place.in(reader)))
            .orElseGet(() -> words.text(kind));
    return words.text("elsewhere", where);
  }
}

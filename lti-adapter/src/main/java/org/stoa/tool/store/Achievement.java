package org.stoa.tool.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.json.MalformedJson;
import org.stoa.programme.Award;

/**
 * What a credential says was achieved, in the words that it was issued with: what becomes of the
 * programme later doesn't change it.
 *
 * @param language of these words
 * @param zone of the edition, by which it has a date
 * @param issuers the organisations in whose name it is given; empty if the programme names none
 * @param asked what it took, a sentence for each part
 */
public record Achievement(
    Locale language,
    ZoneId zone,
    Award.Kind kind,
    String programme,
    String edition,
    String award,
    List<String> issuers,
    List<String> asked) {

  public Achievement {
    issuers = List.copyOf(issuers);
    asked = List.copyOf(asked);
  }

  /** The day that a moment lies in. */
  public LocalDate day(Instant moment) {
    return moment.atZone(zone).toLocalDate();
  }

  String json() {
    return JsonObject.builder()
        .put("language", language.toLanguageTag())
        .put("zone", zone.getId())
        .put("kind", kind.name())
        .put("programme", programme)
        .put("edition", edition)
        .put("award", award)
        .putTexts("issuers", issuers)
        .putTexts("asked", asked)
        .build()
        .json();
  }

  static Achievement read(String json) {
    try {
      JsonObject kept = JsonObject.parse(json);
      return new Achievement(
          Locale.forLanguageTag(kept.requiredText("language")),
          ZoneId.of(kept.requiredText("zone")),
          Award.Kind.valueOf(kept.requiredText("kind")),
          kept.requiredText("programme"),
          kept.requiredText("edition"),
          kept.requiredText("award"),
          kept.texts("issuers"),
          kept.texts("asked"));
    } catch (MalformedJson e) {
      throw new IllegalStateException("a kept achievement is no JSON", e);
    }
  }
}

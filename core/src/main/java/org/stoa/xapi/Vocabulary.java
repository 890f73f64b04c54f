package org.stoa.xapi;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.stoa.statement.Authority;
import org.stoa.statement.Mode;
import org.stoa.statement.Verb;

/** The IRIs of Stoa, and what those of others mean. */
final class Vocabulary {

  private static final String BASE = "https://stoa.org/xapi/";
  static final String PROGRAMMES = BASE + "programmes/";
  static final String ENROLMENTS = BASE + "enrolments";
  static final String AUTHORITIES = BASE + "authorities/";
  static final String REASON = BASE + "extensions/reason";
  static final String INTERVAL = BASE + "extensions/interval";
  static final String MODE = BASE + "extensions/mode";
  static final String UNTIL = BASE + "extensions/until";

  private static final Map<String, Verb> VERBS = verbs();

  private Vocabulary() {}

  private static Map<String, Verb> verbs() {
    Map<String, Verb> verbs = new HashMap<>();
    for (Verb verb : Verb.values()) {
      verbs.put(verb.iri().toString(), verb);
    }
    verbs.put("http://adlnet.gov/expapi/verbs/passed", Verb.SCORED);
    verbs.put("http://adlnet.gov/expapi/verbs/failed", Verb.SCORED);
    verbs.put("http://activitystrea.ms/schema/1.0/complete", Verb.COMPLETED);
    return Map.copyOf(verbs);
  }

  /** What a verb means here, whoever's it is; empty if nothing. */
  static Optional<Verb> verb(String iri) {
    return Optional.ofNullable(VERBS.get(iri));
  }

  /** The home page of the accounts of authorities of this kind. */
  static String homePage(Authority.Kind kind) {
    return AUTHORITIES + kind.name().toLowerCase(Locale.ROOT);
  }

  /** The kind of authority whose accounts have this home page. */
  static Optional<Authority.Kind> authority(String homePage) {
    for (Authority.Kind kind : Authority.Kind.values()) {
      if (homePage(kind).equals(homePage)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** The last step of an IRI's path, or its fragment. */
  static String lastStep(String iri) {
    String path = iri.replaceFirst("[/#]+$", "");
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('#')) + 1);
  }

  static String code(Mode mode) {
    return mode.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Mode> mode(String code) {
    return Stream.of(Mode.values()).filter(mode -> code(mode).equals(code)).findFirst();
  }
}

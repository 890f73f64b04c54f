package org.stoa.tool.credential;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.stoa.content.Texts;
import org.stoa.tool.store.Achievement;
import org.stoa.tool.store.Credentials.Credential;
import org.stoa.tool.store.Credentials.Held;
import org.stoa.tool.store.Credentials.Revocation;

/**
 * What a certificate says, word by word, in the language that it was issued in. It is the same on a
 * page and on paper.
 *
 * @param language as a BCP 47 tag
 * @param award its title
 * @param name as it was issued; empty where it isn't shown
 * @param programme with the edition
 * @param earned the day of the deciding statement
 * @param issued the day on which it was written
 * @param issuers in whose name; empty if the programme says nothing about it
 * @param asked what it took
 * @param revoked that it no longer holds, since when and why
 */
public record Certificate(
    String language,
    String award,
    String name,
    String programme,
    String earned,
    String issued,
    String issuers,
    List<String> asked,
    Optional<String> revoked) {

  public Certificate {
    asked = List.copyOf(asked);
  }

  /** The certificate of its holder. */
  public static Certificate of(Held held) {
    return of(held.credential(), held.name());
  }

  /** What anybody may see of it: everything but the name. */
  public static Certificate of(Credential credential) {
    return of(credential, "");
  }

  private static Certificate of(Credential credential, String name) {
    Achievement achievement = credential.achievement();
    return new Certificate(
        achievement.language().toLanguageTag(),
        achievement.award(),
        name,
        achievement.programme() + " · " + achievement.edition(),
        written(achievement, credential.award().since()),
        written(achievement, credential.issued()),
        String.join(", ", achievement.issuers()),
        achievement.asked(),
        credential.revocation().map(it -> revoked(achievement, it)));
  }

  private static String revoked(Achievement achievement, Revocation revocation) {
    return Texts.of(Certificate.class, achievement.language())
        .text("certificate.revoked", written(achievement, revocation.when()), revocation.reason());
  }

  private static String written(Achievement achievement, Instant moment) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(achievement.language())
        .format(achievement.day(moment));
  }

  /** The words around it. */
  public Texts words() {
    return Texts.of(Certificate.class, Locale.forLanguageTag(language));
  }

  /** The direction in which it is read, for {@code dir}. */
  public String direction() {
    return Texts.directionOf(language);
  }

  /** Doesn't say who it is. */
  @Override
  public String toString() {
    return "Certificate[" + award + "]";
  }
}

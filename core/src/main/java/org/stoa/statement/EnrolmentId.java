package org.stoa.statement;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** Names one person's part in one edition; xAPI and cmi5 call it the registration. */
public record EnrolmentId(UUID value) {

  private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");

  /**
   * The enrolment of somebody who is known by an identifier and has none yet: the same for the same
   * programme, edition and identifier, whoever tells of it. An e-mail address is the same in
   * capitals.
   *
   * @param programme the programme's id
   * @param edition the edition's id within its programme
   * @param identifier an id on a list of people, an e-mail address, an account
   */
  public static EnrolmentId of(String programme, String edition, String identifier) {
    String who = identifier.strip();
    String key = EMAIL.matcher(who).matches() ? who.toLowerCase(Locale.ROOT) : who;
    String name = String.join("\n", "enrolment", programme, edition, key);
    return new EnrolmentId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

package org.stoa.people;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address as it is compared: without white space around it, in lower case. Strictly the
 * part before the {@code @} may tell cases apart (RFC 5321, section 2.4); no mail host that people
 * use does.
 */
public record EmailAddress(String value) {

  private static final Pattern FORM = Pattern.compile("[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]{1,255}");

  public EmailAddress {
    value = value.strip().toLowerCase(Locale.ROOT);
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not an e-mail address");
    }
  }

  /** The address in a text, or nothing if the text isn't one. */
  public static Optional<EmailAddress> of(String text) {
    return FORM.matcher(text.strip()).matches()
        ? Optional.of(new EmailAddress(text))
        : Optional.empty();
  }

  /** What stands before the {@code @}. */
  public String mailbox() {
    return value.substring(0, value.indexOf('@'));
  }

  @Override
  public String toString() {
    return value;
  }
}

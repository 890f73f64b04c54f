package org.stoa.attendance;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stoa.people.EmailAddress;

/**
 * Somebody in a meeting, as the tool knows them. Guests are known by nothing but a name that they
 * chose.
 *
 * @param name as it was shown; may be empty if there is an address
 * @param registrant the id at the meeting's registration
 */
public record Attendee(String name, Optional<EmailAddress> email, Optional<String> registrant) {

  private static final Pattern TWO_NAMES = Pattern.compile("(.*\\S)\\s*\\(([^()]+)\\)");
  private static final Pattern WITH_ID = Pattern.compile("\\(([^()]+)\\).*");

  /**
   * The names that this one may stand for: itself and, where the tool adds in brackets what
   * somebody was called before, each of the two.
   */
  public List<String> names() {
    Set<String> names = new LinkedHashSet<>(List.of(name));
    Matcher both = TWO_NAMES.matcher(name);
    if (both.matches()) {
      names.add(both.group(1));
      names.add(both.group(2));
    }
    return List.copyOf(names);
  }

  /** What stands in brackets before the name: {@code p-07} of {@code (p-07) Ana}. */
  public Optional<String> idBeforeName() {
    Matcher id = WITH_ID.matcher(name);
    return id.matches()
        ? Optional.of(id.group(1).strip()).filter(it -> !it.isEmpty())
        : Optional.empty();
  }

  /** What an alias would remember: the address, or the name if there is none. */
  public String remembered() {
    return email.map(EmailAddress::value).orElse(name);
  }
}

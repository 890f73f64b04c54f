package org.stoa.lti.http;

import java.security.Security;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * For how long the JDK keeps the addresses of a name, as far as anybody has said so.
 *
 * @param seconds negative for ever; empty for the JDK's own choice, which is 30
 */
record NameCache(Optional<Integer> seconds) {

  private static final String PROPERTY = "networkaddress.cache.ttl";

  /**
   * The JDK's own name for a system property, which counts where the security property isn't set.
   */
  private static final String OLD_PROPERTY = "sun.net.inetaddr.ttl";

  /** What this JDK is told, in the order in which it asks. */
  static NameCache ofThisJdk() {
    return of(
        Optional.ofNullable(Security.getProperty(PROPERTY)),
        Optional.ofNullable(System.getProperty(OLD_PROPERTY)));
  }

  static NameCache of(Optional<String> property, Optional<String> oldProperty) {
    return new NameCache(
        Stream.of(property, oldProperty)
            .flatMap(Optional::stream)
            .flatMap(NameCache::number)
            .findFirst());
  }

  /** The JDK passes over what isn't a number. */
  private static Stream<Integer> number(String text) {
    try {
      return Stream.of(Integer.decode(text));
    } catch (NumberFormatException e) {
      return Stream.empty();
    }
  }

  /**
   * Does nothing, if names are kept at all.
   *
   * @throws IllegalStateException if they aren't
   */
  void require() {
    if (seconds.filter(kept -> kept == 0).isPresent()) {
      throw new IllegalStateException(
          PROPERTY
              + " is 0: a name could be looked up to one address when it is checked, and to"
              + " another when it is called; set it to 10 or more, or bring a transport of your"
              + " own");
    }
  }
}

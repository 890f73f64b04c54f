package org.stoa.examples.standalone;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.stoa.lti.registration.DynamicRegistration;
import org.stoa.tool.StoaTool;

/**
 * How a server invites a platform when it starts: while it knows none, or with {@code STOA_INVITE}.
 *
 * @param address to be pasted into a platform; let nobody else read it
 * @param approves whether the platform is then let in at once
 */
record Invitation(URI address, boolean approves) {

  private static final Duration LIFETIME = Duration.ofHours(24);

  static Optional<Invitation> wanted(Map<String, String> environment, StoaTool tool) {
    String wish = environment.getOrDefault("STOA_INVITE", "");
    boolean approves = wish.equals("approve");
    if (!approves && !wish.equals("true") && tool.knowsPlatforms()) {
      return Optional.empty();
    }
    DynamicRegistration door = tool.registration();
    URI address = approves ? door.inviteApproving(LIFETIME) : door.invite(LIFETIME);
    return Optional.of(new Invitation(address, approves));
  }

  /** What is said of it before the server. */
  String text() {
    return "To register it in a platform, paste there, once and within a day: %s%n%s"
        .formatted(
            address,
            approves
                ? "Whoever does so is let in at once; what names no deployment with it, such as"
                    + " Canvas, needs \"deployments approve\" after its first launch."
                : "Then let the platform in by \"registrations approve\".");
  }
}

package org.stoa.examples.campus.platform;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.stoa.examples.campus.course.Person;
import org.stoa.examples.campus.web.Once;
import org.stoa.examples.campus.web.Secrets;

/** Who was sent to which tool to choose content; each choice comes back once. Thread-safe. */
final class DeepLinkingTickets {

  /**
   * @param data opaque to the tool, which must send it back
   */
  record Ticket(String id, Person person, Tool tool, String data) {}

  private final Once<Ticket> open;

  DeepLinkingTickets(Clock clock) {
    this.open = new Once<>(clock, Duration.ofHours(1), 1_000);
  }

  Ticket issue(Person person, Tool tool) {
    Ticket ticket = new Ticket(Secrets.random(), person, tool, Secrets.random());
    open.put(ticket.id(), ticket);
    return ticket;
  }

  Optional<Ticket> look(String id) {
    return open.look(id);
  }

  Optional<Ticket> use(String id) {
    return open.take(id);
  }
}

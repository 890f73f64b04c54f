package org.stoa.examples.campus.platform.launch;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.stoa.examples.campus.course.Person;
import org.stoa.examples.campus.platform.tool.Tool;
import org.stoa.examples.campus.web.Once;
import org.stoa.examples.campus.web.Secrets;

/** Who was sent to which tool to choose content; each choice comes back once. Thread-safe. */
public final class DeepLinkingTickets {

  /**
   * One choice that is under way.
   *
   * @param data opaque to the tool, which must send it back
   */
  public record Ticket(String id, Person person, Tool tool, String data) {}

  private final Once<Ticket> open;

  public DeepLinkingTickets(Clock clock) {
    this.open = new Once<>(clock, Duration.ofHours(1), 1_000);
  }

  public Ticket issue(Person person, Tool tool) {
    Ticket ticket = new Ticket(Secrets.random(), person, tool, Secrets.random());
    open.put(ticket.id(), ticket);
    return ticket;
  }

  public Optional<Ticket> look(String id) {
    return open.look(id);
  }

  public Optional<Ticket> use(String id) {
    return open.take(id);
  }
}

package org.stoa.tool.facilitator;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.stoa.content.Texts;
import org.stoa.tool.credential.Certificate;
import org.stoa.tool.credential.Registrar;
import org.stoa.tool.web.Answer;
import org.stoa.tool.web.Exchange;
import org.stoa.tool.web.Frame;
import org.stoa.tool.web.Right;
import org.stoa.tool.web.Route;

/** {@code /issued}: the awards that people of a course were issued, and their revocation. */
public final class IssuedRoutes {

  private static final int LONGEST_REASON = 500;

  private final Registrar registrar;

  public IssuedRoutes(Registrar registrar) {
    this.registrar = registrar;
  }

  /** The addresses of it. */
  public List<Route> routes() {
    return List.of(
        Route.get("/issued", Right.TEACH, this::show),
        Route.post("/issued", Right.TEACH, this::revoke));
  }

  private Answer show(Exchange exchange) {
    return Answer.page("facilitator/issued.jte", view(exchange, false));
  }

  private Answer revoke(Exchange exchange) {
    Optional<String> reason = exchange.field("reason").filter(it -> it.length() <= LONGEST_REASON);
    if (reason.isEmpty()) {
      return Answer.unprocessable("facilitator/issued.jte", view(exchange, true));
    }
    boolean revoked =
        id(exchange)
            .map(id -> registrar.revoke(exchange.visit().course(), id, reason.get()))
            .orElse(false);
    return revoked ? Answer.seeOther("/issued") : Answer.missing();
  }

  private IssuedView view(Exchange exchange, boolean lacksReason) {
    Texts texts = exchange.texts(Certificate.class);
    return new IssuedView(
        Frame.of(exchange.visit(), texts, texts.text("issued.title")).asDesk("/issued"),
        registrar.issuedIn(exchange.visit().course()).stream().map(IssuedView.Row::of).toList(),
        lacksReason);
  }

  private static Optional<UUID> id(Exchange exchange) {
    try {
      return exchange.field("credential").map(UUID::fromString);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}

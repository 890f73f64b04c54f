package org.stoa.tool.open;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.stoa.tool.credential.Certificate;
import org.stoa.tool.credential.OpenBadge;
import org.stoa.tool.credential.Registrar;
import org.stoa.tool.store.Credentials.Credential;
import org.stoa.tool.web.Answer;
import org.stoa.tool.web.Exchange;
import org.stoa.tool.web.Frame;
import org.stoa.tool.web.Right;
import org.stoa.tool.web.Route;

/**
 * Verification: {@code /credential/UUID} says what a credential says, and whether it still holds.
 * Whoever has the salt, as it stands in the certificate's own address, can have a name compared.
 */
public final class CredentialRoutes {

  private static final int SHORTEST_SALT = 16;

  private final Registrar registrar;
  private final OpenBadge badges;

  public CredentialRoutes(Registrar registrar, OpenBadge badges) {
    this.registrar = registrar;
    this.badges = badges;
  }

  /** The addresses of it. */
  public List<Route> routes() {
    return List.of(
        Route.get("/credential/{credential}", Right.NONE, found(this::page)),
        Route.post("/credential/{credential}", Right.NONE, found(this::page)),
        Route.get("/credential/{credential}/badge", Right.NONE, found(this::badge)),
        Route.get("/credential/{credential}/status", Right.NONE, found(this::status)),
        Route.get("/credential-key/{key}", Right.NONE, this::key));
  }

  private Answer page(Exchange exchange, Credential credential) {
    Optional<String> salt = exchange.field("salt").filter(it -> it.length() >= SHORTEST_SALT);
    Optional<String> name = exchange.field("name").filter(it -> salt.isPresent());
    var texts = exchange.texts(Certificate.class);
    return Answer.page(
        "open/credential.jte",
        new CredentialView(
            Frame.outside(texts, texts.text("verify.title")),
            Certificate.of(credential),
            "/credential/" + credential.award().id(),
            salt.orElse(""),
            name.orElse(""),
            name.map(it -> credential.award().isFor(salt.orElseThrow(), it))));
  }

  private Answer badge(Exchange exchange, Credential credential) {
    return download("badge.jwt", OpenBadge.MEDIA_TYPE, badges.of(credential));
  }

  private Answer status(Exchange exchange, Credential credential) {
    return download("status.json", "application/json", badges.status(credential));
  }

  private Answer key(Exchange exchange) {
    return badges
        .key(exchange.step("key"))
        .map(key -> download("key.json", "application/jwk+json", key))
        .orElseGet(Answer::missing);
  }

  private static Answer download(String name, String mediaType, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Answer.Download(name, mediaType, out -> out.write(bytes));
  }

  private Route.Action found(BiFunction<Exchange, Credential, Answer> action) {
    return exchange ->
        id(exchange.step("credential"))
            .flatMap(registrar::find)
            .map(credential -> action.apply(exchange, credential))
            .orElseGet(Answer::missing);
  }

  private static Optional<UUID> id(String step) {
    try {
      return Optional.of(UUID.fromString(step));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}

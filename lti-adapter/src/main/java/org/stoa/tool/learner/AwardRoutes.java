package org.stoa.tool.learner;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.stoa.programme.AwardId;
import org.stoa.progress.Progress.Earning;
import org.stoa.tool.credential.CertificatePaper;
import org.stoa.tool.credential.CredentialAddresses;
import org.stoa.tool.credential.OpenBadge;
import org.stoa.tool.credential.Registrar;
import org.stoa.tool.store.Credentials.Held;
import org.stoa.tool.web.Answer;
import org.stoa.tool.web.Exchange;
import org.stoa.tool.web.Right;
import org.stoa.tool.web.Route;

/**
 * What learners ask about their awards: {@code /award/ID} is how one stands, and the certificate
 * once it is issued, which a form there does; {@code /transcript} is everything at once.
 */
public final class AwardRoutes {

  private final Registrar registrar;
  private final OpenBadge badges;
  private final CredentialAddresses addresses;

  public AwardRoutes(Registrar registrar, OpenBadge badges, CredentialAddresses addresses) {
    this.registrar = registrar;
    this.badges = badges;
    this.addresses = addresses;
  }

  /** The addresses of it. */
  public List<Route> routes() {
    return List.of(
        Route.get("/award/{award}", Right.TAKE_PART, this::show),
        Route.post("/award/{award}", Right.TAKE_PART, this::issue),
        Route.get("/award/{award}/badge", Right.TAKE_PART, held(this::badge)),
        Route.get("/award/{award}/certificate.pdf", Right.TAKE_PART, held(this::pdf)),
        Route.get("/transcript", Right.TAKE_PART, this::transcript));
  }

  private Answer show(Exchange exchange) {
    return award(exchange)
        .flatMap(award -> registrar.earning(exchange.learner(), award))
        .map(earning -> page(exchange, earning))
        .orElseGet(Answer::missing);
  }

  private Answer page(Exchange exchange, Earning earning) {
    Optional<Held> held = registrar.held(exchange.learner(), earning.award().id());
    Optional<String> name = registrar.name(exchange.learner());
    AwardPage page = AwardPage.of(exchange.visit(), earning, name);
    return Answer.page(
        "learner/award.jte",
        held.map(it -> page.with(CertificateView.of(it, addresses))).orElse(page));
  }

  private Answer issue(Exchange exchange) {
    Optional<Earning> earning =
        award(exchange).flatMap(award -> registrar.earning(exchange.learner(), award));
    earning.ifPresent(it -> registrar.issue(exchange.learner(), it.award().id()));
    return earning
        .map(it -> Answer.seeOther("/award/" + it.award().id()))
        .orElseGet(Answer::missing);
  }

  private Answer badge(Held held) {
    byte[] token = badges.of(held).getBytes(StandardCharsets.US_ASCII);
    return new Answer.Download(
        held.credential().award().award() + ".jwt", OpenBadge.MEDIA_TYPE, out -> out.write(token));
  }

  private Answer pdf(Held held) {
    CertificatePaper paper = CertificateView.of(held, addresses).paper();
    return new Answer.Download(
        held.credential().award().award() + ".pdf",
        "application/pdf",
        out -> out.write(paper.pdf()));
  }

  private Answer transcript(Exchange exchange) {
    String name = registrar.name(exchange.learner()).orElse("–");
    return Answer.page(
        "learner/transcript.jte",
        TranscriptView.of(exchange.visit(), registrar.standing(exchange.learner()), name));
  }

  /** An action for whoever holds the credential of the path's award. */
  private Route.Action held(Function<Held, Answer> action) {
    return exchange ->
        award(exchange)
            .flatMap(award -> registrar.held(exchange.learner(), award))
            .map(action)
            .orElseGet(Answer::missing);
  }

  private static Optional<AwardId> award(Exchange exchange) {
    return Optional.of(exchange.step("award")).filter(AwardId::isValid).map(AwardId::new);
  }
}

package org.stoa.tool.office;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stoa.admission.Admission;
import org.stoa.admission.Application;
import org.stoa.admission.Decision;
import org.stoa.programme.Edition;
import org.stoa.statement.EnrolmentId;
import org.stoa.tool.catalogue.Catalogue;
import org.stoa.tool.catalogue.Offering;
import org.stoa.tool.store.Applications;
import org.stoa.tool.store.Applications.Received;
import org.stoa.tool.store.Calls;
import org.stoa.tool.store.Calls.Call;
import org.stoa.tool.store.Decisions;
import org.stoa.tool.store.EditionKey;
import org.stoa.tool.store.Tenant;

/**
 * Receives applications and keeps what people decide about them; who gets a seat follows from both,
 * each time anew. Safe for any thread.
 */
public final class Admissions {

  private final Catalogue catalogue;
  private final Calls calls;
  private final Applications applications;
  private final Decisions decisions;
  private final Clock clock;

  public Admissions(
      Catalogue catalogue,
      Calls calls,
      Applications applications,
      Decisions decisions,
      Clock clock) {
    this.catalogue = catalogue;
    this.calls = calls;
    this.applications = applications;
    this.decisions = decisions;
    this.clock = clock;
  }

  /** An edition's admission, as it is now. */
  public Round round(Tenant tenant, Edition edition) {
    return round(calls.of(tenant, EditionKey.of(edition)), edition);
  }

  private Round round(Call call, Edition edition) {
    List<Received> received = applications.of(call.id());
    List<Decision> decided = decisions.of(call.id());
    var proposal =
        Admission.of(edition)
            .decide(received.stream().map(Received::application).toList(), decided);
    return new Round(call, edition, received, decided, proposal);
  }

  private Optional<Round> round(Call call) {
    EditionKey key = call.edition();
    return catalogue
        .find(key.programme(), key.edition())
        .map(Offering::edition)
        .map(edition -> round(call, edition));
  }

  /** The admission whose form has this address, open or not. */
  public Optional<Round> withForm(String address) {
    return calls.at(address).flatMap(this::round);
  }

  /** The admission that an applicant follows at this address. */
  public Optional<Round> followedAt(String address) {
    return applications.at(address).flatMap(it -> calls.find(it.call())).flatMap(this::round);
  }

  /** Opens the form, or closes it. */
  public void open(Round round, boolean isOpen) {
    calls.open(round.call(), isOpen);
  }

  /** Keeps an application that somebody sent just now. */
  public Received receive(Round round, Application application) {
    return applications.add(round.call().id(), List.of(application)).get(0);
  }

  /** Keeps those of a list, but for what is there already, word by word. */
  public void take(Round round, List<Application> more) {
    Set<Application> known = new HashSet<>();
    round.received().forEach(it -> known.add(it.application()));
    List<Application> fresh = new ArrayList<>();
    for (Application application : more) {
      if (known.add(application)) {
        fresh.add(application);
      }
    }
    applications.add(round.call().id(), fresh);
  }

  /**
   * Keeps what a person decided.
   *
   * @param who what she is called
   * @throws IllegalArgumentException if it is about nobody who applied, or has no reason
   */
  public void decide(Round round, EnrolmentId by, String who, String reason, Decision.Act act) {
    if (act instanceof Decision.OfOne one && round.proposal().verdict(one.applicant()).isEmpty()) {
      throw new IllegalArgumentException("nobody applied under this name");
    }
    decisions.add(round.call().id(), Optional.of(by), new Decision(now(), who, reason, act));
  }

  /** Keeps that an applicant gives up her seat, or the wish for one. */
  public void withdraw(Round round, Received own, String reason) {
    var applicant = own.application().applicant();
    decisions.add(
        round.call().id(),
        Optional.empty(),
        new Decision(now(), own.application().name(), reason, new Decision.Withdraw(applicant)));
  }

  /** The time of an application that arrives now, as databases keep it. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}

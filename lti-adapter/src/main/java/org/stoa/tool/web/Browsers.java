package org.stoa.tool.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.stoa.lti.claim.Context;
import org.stoa.lti.claim.Roles;
import org.stoa.lti.claim.User;
import org.stoa.lti.launch.VerifiedLaunch;
import org.stoa.lti.servlet.FetchMetadata;
import org.stoa.lti.spi.RegistrationStore;
import org.stoa.lti.text.HostCookie;
import org.stoa.lti.text.Origin;
import org.stoa.lti.text.Secret;
import org.stoa.statement.EnrolmentId;
import org.stoa.tool.catalogue.Catalogue;
import org.stoa.tool.catalogue.Offering;
import org.stoa.tool.classroom.Learner;
import org.stoa.tool.store.Enrolments;
import org.stoa.tool.store.Enrolments.Enrolment;
import org.stoa.tool.store.Sessions;
import org.stoa.tool.store.Sessions.Arrival;
import org.stoa.tool.store.Sessions.Session;

/** Recognises browsers that a launch has let in, by a cookie. Safe for any thread. */
public final class Browsers {

  private static final String COOKIE = "__Host-stoa";

  private final Sessions sessions;
  private final Enrolments enrolments;
  private final Catalogue catalogue;
  private final RegistrationStore registrations;
  private final FrameAncestors ancestors;
  private final Optional<String> operatedFrom;

  /**
   * @param operatedFrom the issuer whose administrators look after the tool; empty for none
   */
  public Browsers(
      Sessions sessions,
      Enrolments enrolments,
      Catalogue catalogue,
      RegistrationStore registrations,
      FrameAncestors ancestors,
      Optional<String> operatedFrom) {
    this.sessions = sessions;
    this.enrolments = enrolments;
    this.catalogue = catalogue;
    this.registrations = registrations;
    this.ancestors = ancestors;
    this.operatedFrom = operatedFrom;
  }

  /**
   * Lets a browser in after a launch. It gets a new secret; but where it was let in for the same
   * enrolment before, the forms that it has open can still be sent.
   */
  public void admit(
      EnrolmentId enrolment,
      VerifiedLaunch launch,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<String> csrf =
        recognise(request)
            .filter(visit -> visit.learner().enrolment().equals(enrolment))
            .map(Visit::csrf);
    String secret = sessions.begin(arrival(enrolment, launch), csrf);
    response.addHeader("Set-Cookie", HostCookie.of(COOKIE, secret));
  }

  /**
   * Prepares a session for a browser that keeps no cookies where the launch is shown.
   *
   * @return the handle with which a window of its own {@linkplain #enter enters}
   */
  public String prepare(EnrolmentId enrolment, VerifiedLaunch launch) {
    return sessions.prepare(arrival(enrolment, launch));
  }

  /**
   * Lets a new window in with the handle that our page in the frame had; false if it is used, old
   * or not sent by a page of ours. Elsewhere somebody could send others into a session of his own.
   */
  boolean enter(HttpServletRequest request, HttpServletResponse response) {
    boolean ours = FetchMetadata.isFromOwnPage(request);
    Optional<String> secret =
        Optional.ofNullable(request.getParameter("handle"))
            .filter(handle -> ours)
            .flatMap(sessions::enter);
    secret.ifPresent(it -> response.addHeader("Set-Cookie", HostCookie.of(COOKIE, it)));
    return secret.isPresent();
  }

  private static Arrival arrival(EnrolmentId enrolment, VerifiedLaunch launch) {
    Roles roles = launch.roles();
    boolean manages = roles.administersPlatform();
    boolean teaches = roles.isInstructor() || manages;
    return new Arrival(
        enrolment,
        launch.locale().orElse(Locale.ENGLISH),
        launch.user().flatMap(User::zone),
        roles.isLearner() && !teaches,
        launch.context().map(Context::id).filter(id -> teaches),
        manages,
        launch.returnUrl().map(Origin::of));
  }

  /** The visit of a browser that was let in. */
  public Optional<Visit> recognise(HttpServletRequest request) {
    return Optional.ofNullable(request.getCookies()).stream()
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(COOKIE))
        .map(Cookie::getValue)
        .flatMap(secret -> visit(secret).stream())
        .findFirst();
  }

  private Optional<Visit> visit(String secret) {
    Optional<Session> session = sessions.find(secret);
    Optional<Enrolment> enrolment =
        session.flatMap(it -> enrolments.find(it.arrival().enrolment()));
    return enrolment.flatMap(
        it ->
            catalogue
                .find(it.programme(), it.edition())
                .map(offering -> visit(secret, session.orElseThrow(), it, offering)));
  }

  private Visit visit(String secret, Session session, Enrolment enrolment, Offering offering) {
    Arrival arrival = session.arrival();
    Learner learner =
        new Learner(enrolment.id(), offering, arrival.language(), arrival.zone(), arrival.learns());
    boolean operates =
        arrival.manages() && operatedFrom.filter(enrolment.person().issuer()::equals).isPresent();
    return new Visit(
        learner,
        arrival.teachesIn(),
        arrival.manages(),
        operates,
        secret,
        session.csrf(),
        framedBy(enrolment, arrival));
  }

  /** Remembers the zone that a browser says it is in. */
  void setZone(Visit visit, ZoneId zone) {
    sessions.setZone(visit.secret(), zone);
  }

  /** Whether a form or a script of ours sent this, and not a page elsewhere. */
  static boolean isOurs(Visit visit, HttpServletRequest request) {
    String token =
        Stream.of(request.getHeader("X-CSRF-Token"), request.getParameter("csrf"))
            .flatMap(Stream::ofNullable)
            .findFirst()
            .orElse("");
    return Secret.same(visit.csrf(), token);
  }

  private String framedBy(Enrolment enrolment, Arrival arrival) {
    return registrations
        .find(enrolment.person().issuer(), enrolment.person().clientId())
        .map(platform -> ancestors.of(platform, arrival.cameFrom()))
        .orElse("'none'");
  }
}

package org.stoa.tool.launch;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.stoa.content.Texts;
import org.stoa.lti.claim.Context;
import org.stoa.lti.claim.GradeEndpoint;
import org.stoa.lti.claim.User;
import org.stoa.lti.launch.BrowserProof;
import org.stoa.lti.launch.DataPrivacyLaunch;
import org.stoa.lti.launch.DeepLinkingLaunch;
import org.stoa.lti.launch.ResourceLinkLaunch;
import org.stoa.lti.launch.SubmissionReviewLaunch;
import org.stoa.lti.launch.VerifiedLaunch;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Refusal;
import org.stoa.lti.servlet.LaunchHandler;
import org.stoa.lti.text.Origin;
import org.stoa.programme.Activity;
import org.stoa.statement.ActivityId;
import org.stoa.tool.catalogue.Catalogue;
import org.stoa.tool.catalogue.Offering;
import org.stoa.tool.grade.Grading;
import org.stoa.tool.store.Enrolments;
import org.stoa.tool.store.Enrolments.Person;
import org.stoa.tool.store.GradeTargets;
import org.stoa.tool.store.GradeTargets.GradeTarget;
import org.stoa.tool.web.Browsers;
import org.stoa.tool.web.Frame;
import org.stoa.tool.web.FrameAncestors;
import org.stoa.tool.web.Pages;

/** Receives launches: lets learners in, and lets course builders choose. */
public final class LaunchPages implements LaunchHandler {

  private static final GradeEndpoint NO_GRADES =
      new GradeEndpoint(Set.of(), Optional.empty(), Optional.empty());

  private final Catalogue catalogue;
  private final Enrolments enrolments;
  private final GradeTargets targets;
  private final Browsers browsers;
  private final FrameAncestors ancestors;
  private final PickerServlet picker;

  public LaunchPages(
      Catalogue catalogue,
      Enrolments enrolments,
      GradeTargets targets,
      Browsers browsers,
      FrameAncestors ancestors,
      PickerServlet picker) {
    this.catalogue = catalogue;
    this.enrolments = enrolments;
    this.targets = targets;
    this.browsers = browsers;
    this.ancestors = ancestors;
    this.picker = picker;
  }

  @Override
  public void launched(
      VerifiedLaunch launch, HttpServletRequest request, HttpServletResponse response)
      throws IOException, LtiRefused {
    if (launch instanceof DeepLinkingLaunch linking) {
      picker.show(linking, response);
    } else if (launch instanceof ResourceLinkLaunch opened) {
      open(opened, request, response);
    } else {
      tell(launch, response);
    }
  }

  /** What is asked for has no page of ours yet; who asks is told where it is found. */
  private static void tell(VerifiedLaunch launch, HttpServletResponse response) throws IOException {
    Pages.tell(
        response,
        HttpServletResponse.SC_OK,
        LaunchPages.class,
        launch.locale().orElse(Locale.ENGLISH),
        words(launch));
  }

  private static String words(VerifiedLaunch launch) {
    if (launch instanceof SubmissionReviewLaunch) {
      return "review";
    }
    return launch instanceof DataPrivacyLaunch ? "privacy" : "assets";
  }

  private void open(
      ResourceLinkLaunch launch, HttpServletRequest request, HttpServletResponse response)
      throws IOException, LtiRefused {
    Offering offering =
        catalogue
            .chosenBy(launch.custom())
            .orElseThrow(() -> unclear("programme or edition", launch));
    if (launch.user().isEmpty()) {
      throw new LtiRefused(Refusal.USER_ANONYMOUS, "the launch names no user");
    }
    admit(launch, offering, request, response);
  }

  private static LtiRefused unclear(String what, VerifiedLaunch launch) {
    return new LtiRefused(
        Refusal.LINK_UNCLEAR,
        "no single "
            + what
            + " for the custom parameters "
            + LtiRefused.quoted(launch.custom().keySet().toString()));
  }

  private void admit(
      ResourceLinkLaunch launch,
      Offering offering,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, LtiRefused {
    Optional<Activity> activity = activity(launch, offering);
    var edition = offering.edition();
    Person person =
        new Person(
            launch.registration().issuer(),
            launch.registration().clientId(),
            launch.deploymentId(),
            launch.user().orElseThrow().id());
    var enrolment = enrolments.enrol(person, edition.programme().id(), edition.id());
    enrolments.meet(enrolment.id(), whoSheIs(launch));
    targets.save(enrolment.id(), target(launch, activity));
    String page = activity.map(it -> "/activity/" + it.id()).orElse("/");
    if (launch.proof() == BrowserProof.COOKIE) {
      browsers.admit(enrolment.id(), launch, request, response);
      Pages.seeOther(response, page);
    } else {
      offerWindow(launch, browsers.prepare(enrolment.id(), launch), page, response);
    }
  }

  private static Enrolments.Appearance whoSheIs(ResourceLinkLaunch launch) {
    return new Enrolments.Appearance(
        launch.user().flatMap(User::displayName),
        launch.user().flatMap(User::email),
        launch.context().map(Context::id),
        launch.roles().isLearner() && !launch.roles().isInstructor());
  }

  private static GradeTarget target(ResourceLinkLaunch launch, Optional<Activity> activity) {
    return new GradeTarget(
        launch.context().map(Context::id).orElse(""),
        activity.map(it -> it.id().value()).orElse(Grading.PROGRAMME),
        launch.resourceLink().id(),
        launch.grades().orElse(NO_GRADES));
  }

  /** A session is a cookie, and this browser keeps none in the frame. */
  private void offerWindow(
      VerifiedLaunch launch, String handle, String page, HttpServletResponse response)
      throws IOException {
    Locale reader = launch.locale().orElse(Locale.ENGLISH);
    Texts texts = Texts.of(LaunchPages.class, reader);
    Pages.send(
        response,
        "launch/window.jte",
        new WindowView(Frame.outside(texts, texts.text("window.title")), handle, page),
        ancestors.of(launch.registration(), launch.returnUrl().map(Origin::of)),
        "'self'");
  }

  /** The activity that the link is for; empty if it is for the programme. */
  private static Optional<Activity> activity(ResourceLinkLaunch launch, Offering offering)
      throws LtiRefused {
    String wanted = launch.custom().getOrDefault("activity", "");
    Optional<Activity> activity =
        Optional.of(wanted)
            .filter(ActivityId::isValid)
            .flatMap(id -> offering.edition().programme().activity(new ActivityId(id)));
    if (activity.isEmpty() && !wanted.isEmpty()) {
      throw unclear("activity", launch);
    }
    return activity;
  }
}

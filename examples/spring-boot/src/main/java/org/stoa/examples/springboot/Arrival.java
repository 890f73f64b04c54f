package org.stoa.examples.springboot;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.stoa.lti.LtiTool;
import org.stoa.lti.claim.User;
import org.stoa.lti.deeplinking.DeepLinkingAnswer;
import org.stoa.lti.deeplinking.DeepLinkingRequest;
import org.stoa.lti.deeplinking.Description;
import org.stoa.lti.deeplinking.GradeColumn;
import org.stoa.lti.deeplinking.LtiResourceLink;
import org.stoa.lti.deeplinking.Notes;
import org.stoa.lti.launch.BrowserProof;
import org.stoa.lti.launch.DeepLinkingLaunch;
import org.stoa.lti.launch.VerifiedLaunch;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Refusal;
import org.stoa.lti.servlet.LaunchHandler;
import org.stoa.lti.servlet.PageResponses;

/** Where verified launches arrive: of people who add the exercise to a course, and who do it. */
final class Arrival implements LaunchHandler {

  private static final String NAME = "Multiplication";

  private final LtiTool tool;

  Arrival(LtiTool tool) {
    this.tool = tool;
  }

  @Override
  public void launched(
      VerifiedLaunch launch, HttpServletRequest request, HttpServletResponse response)
      throws IOException, LtiRefused {
    if (launch instanceof DeepLinkingLaunch choice) {
      PageResponses.send(answer(choice).page(request.getLocale()), 200, response);
    } else {
      request.getSession().setAttribute(Visit.ATTRIBUTE, visit(launch));
      response.sendRedirect(request.getContextPath() + "/");
    }
  }

  /** There is one exercise, so nobody has to choose. */
  private DeepLinkingAnswer answer(DeepLinkingLaunch choice) {
    LtiResourceLink exercise =
        LtiResourceLink.builder(Description.titled(NAME))
            .lineItem(Optional.of(GradeColumn.of(NAME, 1, "multiplication")))
            .build();
    return tool.deepLinking().answer(DeepLinkingRequest.of(choice), List.of(exercise), Notes.NONE);
  }

  private static Visit visit(VerifiedLaunch launch) throws LtiRefused {
    User learner =
        launch
            .user()
            .orElseThrow(() -> new LtiRefused(Refusal.USER_ANONYMOUS, "a grade is somebody's"));
    if (launch.proof() != BrowserProof.COOKIE) {
      throw new LtiRefused(Refusal.COOKIE_BLOCKED, "a session needs a cookie");
    }
    return Visit.of(launch, learner);
  }
}

package org.stoa.lti.servlet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stoa.lti.notice.NoticeBatch;
import org.stoa.lti.notice.NoticeReceiver;
import org.stoa.lti.notice.NoticeVerification;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Refusal;

/**
 * Takes what platforms post by themselves. Each notice of a request stands for itself; the one
 * answer says whether all were taken, or else why the first that wasn't was refused.
 */
final class NoticeDoor {

  private static final Logger LOG = LoggerFactory.getLogger(NoticeDoor.class);

  /** A hundred notices of the longest sort; who sends more at once, can be asked for fewer. */
  private static final int LARGEST = 1024 * 1024;

  private final NoticeVerification verification;
  private final NoticeReceiver receiver;

  NoticeDoor(NoticeVerification verification, NoticeReceiver receiver) {
    this.verification = verification;
    this.receiver = receiver;
  }

  void receive(HttpServletRequest request, HttpServletResponse response) throws IOException {
    List<Refusal> refusals = new ArrayList<>();
    try {
      for (String token : NoticeBatch.read(body(request)).tokens()) {
        take(token).ifPresent(refusals::add);
      }
    } catch (LtiRefused refused) {
      refusals.add(logged(refused));
    }
    answer(refusals, response);
  }

  private static String body(HttpServletRequest request) throws IOException, LtiRefused {
    return BoundedBody.read(request, LARGEST)
        .orElseThrow(
            () -> new LtiRefused(Refusal.NOTICES_UNREADABLE, "more than " + LARGEST + " bytes"));
  }

  private Optional<Refusal> take(String token) {
    try {
      receiver.received(verification.verify(token));
      return Optional.empty();
    } catch (LtiRefused refused) {
      return Optional.of(logged(refused));
    } catch (RuntimeException failure) {
      LOG.error("a notice failed: {}", Failures.described(failure));
      return Optional.of(Refusal.INTERNAL);
    }
  }

  private static Refusal logged(LtiRefused refused) {
    LOG.warn("refused a notice: {}", refused.getMessage());
    return refused.refusal();
  }

  private static void answer(List<Refusal> refusals, HttpServletResponse response)
      throws IOException {
    if (refusals.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      return;
    }
    Refusal first = refusals.get(0);
    LtiServlet.status(first, response);
    response.setContentType("text/plain; charset=utf-8");
    response.getOutputStream().write(first.name().getBytes(StandardCharsets.US_ASCII));
  }
}

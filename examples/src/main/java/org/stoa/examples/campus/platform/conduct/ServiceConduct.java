package org.stoa.examples.campus.platform.conduct;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.stoa.examples.campus.course.LineItem;
import org.stoa.examples.campus.web.Call;
import org.stoa.examples.campus.web.Parameters;
import org.stoa.examples.campus.web.Refusal;
import org.stoa.examples.campus.web.Reply;

/** How a platform serves tools that hold an access token. */
public interface ServiceConduct {

  /**
   * Looks at the Accept header of a GET.
   *
   * @throws Refusal if the reply's media type isn't asked for in the way it must be
   */
  void accepts(Call call, String type);

  /**
   * Looks at the Content-Type of what is sent.
   *
   * @throws Refusal if it isn't this media type, in the way it must be written
   */
  void sends(Call call, String type);

  /** How a service says no. */
  Reply refuse(Refusal refusal);

  /** The address of a line item or of all of them, as this tool is told it. */
  String named(String address, int tool);

  /**
   * Sees that an address is the one that the tool was told.
   *
   * @throws Refusal 404 if it is another
   */
  void knows(Call call, int tool);

  /** What is kept of a line item beyond its points and names. */
  LineItem.Details kept(LineItem.Details sent);

  /**
   * Looks at the words of a score.
   *
   * @throws Refusal 400 if something is unknown here
   */
  void score(JsonNode sent);

  /** Points on a line item's scale, for this share of its maximum. */
  double points(double share, double maximum);

  /** As exactly as moments of scores are told apart. */
  Instant moment(Instant sent);

  /** Whether a score that isn't final takes the grade away that was there. */
  boolean clearsUnlessGraded();

  /** How many entries of a list are told at once; empty for all of them. */
  Optional<Integer> pageLength(Parameters query);

  /**
   * Looks at a question for results.
   *
   * @throws RuntimeException where the platform has a fault of its own
   */
  void results(Parameters query);

  /** The types of notice that tools can be sent; none without that service. */
  List<String> notices();

  /** The Link header for another part of a list (RFC 8288). */
  String link(String address, String relation);
}

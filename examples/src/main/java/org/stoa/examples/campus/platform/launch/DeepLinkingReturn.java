package org.stoa.examples.campus.platform.launch;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stoa.examples.campus.course.Activity;
import org.stoa.examples.campus.course.Course;
import org.stoa.examples.campus.course.LineItem;
import org.stoa.examples.campus.platform.tool.Addresses;
import org.stoa.examples.campus.platform.tool.Claims;
import org.stoa.examples.campus.platform.tool.TimeClaims;
import org.stoa.examples.campus.platform.tool.Tool;
import org.stoa.examples.campus.platform.tool.ToolKeys;
import org.stoa.examples.campus.web.Call;
import org.stoa.examples.campus.web.Once;
import org.stoa.examples.campus.web.Pages;
import org.stoa.examples.campus.web.Parameters;
import org.stoa.examples.campus.web.Refusal;
import org.stoa.examples.campus.web.Reply;
import org.stoa.examples.campus.web.Session;
import org.stoa.examples.campus.web.Sessions;

/** Where chosen content comes back, and becomes activities (Deep Linking 2.0, section 4.5). */
public final class DeepLinkingReturn {

  private static final String REPOST = "repost";

  private final Addresses addresses;
  private final Course course;
  private final DeepLinkingTickets tickets;
  private final ToolKeys keys;
  private final Sessions sessions;
  private final Pages pages;
  private final Once<String> nonces;
  private final Clock clock;

  public DeepLinkingReturn(
      Addresses addresses,
      Course course,
      DeepLinkingTickets tickets,
      ToolKeys keys,
      Sessions sessions,
      Pages pages,
      Clock clock) {
    this.addresses = addresses;
    this.course = course;
    this.tickets = tickets;
    this.keys = keys;
    this.sessions = sessions;
    this.pages = pages;
    this.nonces = new Once<>(clock, Duration.ofDays(1), 100_000);
    this.clock = clock;
  }

  public Reply handle(Call call) throws IOException {
    call.expect("course", course.id());
    String id = call.query().need("ticket");
    DeepLinkingTickets.Ticket ticket = tickets.look(id).orElseThrow(DeepLinkingReturn::over);
    Parameters form = call.form();
    Optional<String> person = sessions.of(call).flatMap(Session::person);
    if (person.isEmpty() && form.one(REPOST).isEmpty()) {
      // A frame of the tool sent this, so the browser held our cookie back; our own page gets it.
      Map<String, String> again = new LinkedHashMap<>(form.all());
      again.put(REPOST, "1");
      return pages.send("One moment", addresses.deepLinkingReturn(course.id(), id), again);
    }
    if (!person.equals(Optional.of(ticket.person().id()))) {
      throw Refusal.forbidden("This choice was begun by somebody else.");
    }
    JWTClaimsSet claims = verify(ticket, form.need("JWT"));
    List<ContentItem> items = ContentItem.read(claims, ticket.tool());
    if (tickets.use(id).isEmpty()) {
      throw over();
    }
    return page(claims, items.stream().map(item -> add(ticket.tool(), item)).toList());
  }

  private JWTClaimsSet verify(DeepLinkingTickets.Ticket ticket, String token) {
    Tool tool = ticket.tool();
    JWTClaimsSet claims = keys.verify(tool, token);
    if (!tool.clientId().equals(claims.getIssuer())
        || !claims.getAudience().contains(addresses.issuer())) {
      throw Refusal.invalid("The answer must be from the tool (iss) to this platform (aud).");
    }
    TimeClaims.check(claims, clock);
    if (!Claims.DEEP_LINKING_RESPONSE.equals(claims.getClaim(Claims.MESSAGE_TYPE))
        || !"1.3.0".equals(claims.getClaim(Claims.VERSION))
        || !tool.deployment().equals(claims.getClaim(Claims.DEPLOYMENT))) {
      throw Refusal.invalid("This is no deep linking response of this deployment.");
    }
    if (!ticket.data().equals(claims.getClaim(Claims.DATA))) {
      throw Refusal.invalid("The answer must carry the data of the request.");
    }
    if (!(claims.getClaim("nonce") instanceof String nonce)
        || nonce.isBlank()
        || !nonces.put(tool.clientId() + " " + nonce, "")) {
      throw Refusal.invalid("The answer needs a nonce that was not used before.");
    }
    return claims;
  }

  private Activity add(Tool tool, ContentItem item) {
    Activity activity =
        course.add(
            new Activity(
                0,
                tool.number(),
                tool.deployment(),
                item.title().orElse(tool.name()),
                item.text(),
                item.url().orElse(tool.target()),
                item.custom()));
    item.line()
        .ifPresent(
            line ->
                course
                    .gradebook()
                    .add(
                        new LineItem(
                            0,
                            tool.number(),
                            activity.title(),
                            line.maximum(),
                            line.resourceId(),
                            line.tag(),
                            Optional.of(activity.id()),
                            true,
                            line.details())));
    return activity;
  }

  private Reply page(JWTClaimsSet claims, List<Activity> added) {
    List<String> notes = new ArrayList<>();
    for (String name : List.of(Claims.ERROR_MESSAGE, Claims.MESSAGE)) {
      if (claims.getClaim(name) instanceof String note && !note.isBlank()) {
        notes.add(note);
      }
    }
    return pages.show(
        "chosen",
        Map.of(
            "titles",
            added.stream().map(Activity::title).toList(),
            "notes",
            notes,
            "course",
            "/course/" + course.id()));
  }

  private static Refusal over() {
    return Refusal.badRequest("invalid_request", "This choice is over. Begin again.");
  }
}

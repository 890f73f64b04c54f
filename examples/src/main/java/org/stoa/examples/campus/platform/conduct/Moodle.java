package org.stoa.examples.campus.platform.conduct;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jwt.JWTClaimsSet;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stoa.examples.campus.course.LineItem;
import org.stoa.examples.campus.course.Role;
import org.stoa.examples.campus.platform.tool.Addresses;
import org.stoa.examples.campus.platform.tool.Claims;
import org.stoa.examples.campus.platform.tool.Scope;
import org.stoa.examples.campus.platform.tool.Tool;
import org.stoa.examples.campus.web.Call;
import org.stoa.examples.campus.web.Parameters;
import org.stoa.examples.campus.web.Refusal;
import org.stoa.examples.campus.web.Reply;

/** As Moodle 4.5 is seen to behave from outside, its faults included. */
public final class Moodle implements Conduct {

  private static final Set<Scope> READING_GRADES =
      EnumSet.of(Scope.LINE_ITEM_READ, Scope.SCORE, Scope.RESULT_READ);

  @Override
  public String title() {
    return "Moodle";
  }

  @Override
  public String about() {
    return "It takes everything literally, forgives no clock, and has Moodle’s faults.";
  }

  @Override
  public boolean offersStorage() {
    return false;
  }

  @Override
  public Duration idTokenLife() {
    return Duration.ofSeconds(60);
  }

  /** A plain string, and no azp. */
  @Override
  public void address(JWTClaimsSet.Builder token, Tool tool) {
    token.audience(tool.clientId());
  }

  /** Under a name in small letters, where all else is an underscore, and under its own. */
  @Override
  public Map<String, String> custom(Map<String, String> values) {
    Map<String, String> both = new LinkedHashMap<>();
    values.forEach(
        (name, value) -> {
          both.put(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_"), value);
          both.put(name, value);
        });
    return both;
  }

  /** No dates are among them. */
  @Override
  public List<String> variables() {
    return List.of(
        "User.id",
        "User.username",
        "Person.name.full",
        "Person.name.given",
        "Person.name.family",
        "Person.email.primary",
        "Person.address.timezone",
        "Membership.role",
        "Message.locale",
        "Context.id",
        "Context.label",
        "Context.title",
        "CourseSection.label",
        "CourseSection.title",
        "ResourceLink.id",
        "ResourceLink.title",
        "ResourceLink.description",
        "Moodle.Person.userGroupIds");
  }

  @Override
  public boolean wantsNewNonces() {
    return false;
  }

  /** A target that the standard doesn't know, and no word about line items. */
  @Override
  public Map<String, Object> choice() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("accept_types", List.of("ltiResourceLink"));
    settings.put("accept_presentation_document_targets", List.of("frame", "iframe", "window"));
    settings.put("accept_multiple", true);
    settings.put("auto_create", false);
    settings.put("title", "");
    settings.put("text", "");
    return settings;
  }

  @Override
  public void caller(Call call) {
    // Anybody may ask.
  }

  /** Neither aud nor the length of its life is looked at. */
  @Override
  public void assertion(JWTClaimsSet claims, Addresses addresses, Instant now) {
    // So nothing can be wrong here.
  }

  /** What isn't open is left out without a word. */
  @Override
  public Set<Scope> grant(String asked, Set<Scope> open) {
    Set<Scope> scopes = Scope.parse(asked);
    scopes.retainAll(open);
    if (scopes.isEmpty()) {
      throw Refusal.badRequest("invalid_scope", "None of these scopes is open to this tool.");
    }
    return scopes;
  }

  /** What is wrong with an assertion is told as it comes, so this may be no JSON. */
  @Override
  public Reply refuseToken(Refusal refusal) {
    String error = refusal.code().equals("invalid_client") ? refusal.reason() : refusal.code();
    return Reply.of(refusal.status(), "application/json", "{\"error\":\"" + error + "\"}");
  }

  /** None, or exactly the one. */
  @Override
  public void accepts(Call call, String type) {
    String accept = call.header("Accept").orElse("").strip();
    if (!accept.isEmpty() && !accept.equals(type)) {
      throw Refusal.badRequest("no_handler", "No handler found for " + call.method());
    }
  }

  /** Compared with the header as it stands: a charset is one word too many. */
  @Override
  public void sends(Call call, String type) {
    if (!call.header("Content-Type").orElse("").equals(type)) {
      throw Refusal.badRequest("no_handler", "No handler found for " + call.method());
    }
  }

  /** In the reason phrase, above a body that says nothing. */
  @Override
  public Reply refuse(Refusal refusal) {
    return Reply.of(refusal.status(), "application/json", "[]").because(refusal.reason());
  }

  @Override
  public String named(String address, int tool) {
    return address + "?type_id=" + tool;
  }

  @Override
  public void knows(Call call, int tool) {
    if (!call.query().number("type_id").equals(Optional.of(tool))) {
      throw Refusal.notFound();
    }
  }

  /** Dates and releases are dropped. */
  @Override
  public LineItem.Details kept(LineItem.Details sent) {
    return new LineItem.Details(
        Optional.empty(), Optional.empty(), Optional.empty(), sent.review());
  }

  /** What isn't looked at may be anything: activityProgress, submission, scoringUserId. */
  @Override
  public void score(JsonNode sent) {
    // So nothing can be wrong here.
  }

  /** Not above the maximum. */
  @Override
  public double points(double share, double maximum) {
    return Math.min(share, 1) * maximum;
  }

  @Override
  public Instant moment(Instant sent) {
    return sent.truncatedTo(ChronoUnit.SECONDS);
  }

  @Override
  public boolean clearsUnlessGraded() {
    return true;
  }

  @Override
  public Optional<Integer> pageLength(Parameters query) {
    return query.number("limit").filter(limit -> limit > 0);
  }

  /** Its pages of results have a fault. */
  @Override
  public void results(Parameters query) {
    if (query.one("limit").isPresent() && query.one("type_id").isPresent()) {
      throw new Refusal(500, "server_error", "Exception - Call to a member function on null");
    }
  }

  /**
   * Other quotes than the standard's, around the relation, and HTML's name for the ampersand.
   * Headers are Latin-1, so the quotes arrive as the bytes they are in UTF-8.
   */
  @Override
  public String link(String address, String relation) {
    String curly = "<" + address.replace("&", "&amp;") + ">; rel=“" + relation + "”";
    return new String(curly.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  /** Short names, and one for administrators that no vocabulary has. */
  @Override
  public List<String> memberRoles(Role role) {
    return switch (role) {
      case LEARNER -> List.of("Learner");
      case FACILITATOR -> List.of("Instructor");
      case MANAGER ->
          List.of("Instructor", "http://purl.imsglobal.org/vocab/lis/v2/person#Administrator");
    };
  }

  /** Only two names are understood; any other is as good as none. */
  @Override
  public boolean plays(Role member, String asked) {
    String name = asked.substring(asked.lastIndexOf('#') + 1);
    boolean understood = name.equals("Learner") || name.equals("Instructor");
    return !understood || memberRoles(member).contains(name);
  }

  @Override
  public boolean keepsRole() {
    return false;
  }

  @Override
  public boolean tellsDifferences() {
    return false;
  }

  @Override
  public boolean mentionsBasicOutcome() {
    return true;
  }

  @Override
  public String product() {
    return "moodle";
  }

  @Override
  public List<String> claims() {
    return List.of("sub", "iss", "name", "given_name", "family_name", "email");
  }

  /** A submission review can be had too, but isn't mentioned. */
  @Override
  public List<String> messages() {
    return List.of(Claims.RESOURCE_LINK_REQUEST, Claims.DEEP_LINKING_REQUEST);
  }

  @Override
  public List<String> notices() {
    return List.of();
  }

  /** Neither groups nor notices. */
  @Override
  public Set<Scope> offered() {
    return EnumSet.complementOf(EnumSet.of(Scope.GROUP_READ, Scope.NOTICE_HANDLERS));
  }

  /** Grades come in two sizes: {@code lineitem} brings everything, any other all but that. */
  @Override
  public Set<Scope> open(Set<Scope> asked) {
    Set<Scope> open = EnumSet.noneOf(Scope.class);
    if (asked.stream().anyMatch(Scope::grades)) {
      open.addAll(READING_GRADES);
    }
    if (asked.contains(Scope.LINE_ITEM)) {
      open.add(Scope.LINE_ITEM);
    }
    if (asked.contains(Scope.ROSTER_READ)) {
      open.add(Scope.ROSTER_READ);
    }
    return open;
  }

  /** It says more than it gave. */
  @Override
  public Set<Scope> told(Set<Scope> open) {
    return offered();
  }

  /** OAuth says 201. */
  @Override
  public int registeredStatus() {
    return 200;
  }

  /** A page for people. */
  @Override
  public Reply forgedToken() {
    return Reply.html(404, "<!doctype html><title>Error</title><p>Incorrect token type");
  }

  /** Who has something to change registers again. */
  @Override
  public boolean keepsRegistrationsOpen() {
    return false;
  }

  @Override
  public boolean asksWhichTool() {
    return true;
  }

  /** The deployment is the tool. */
  @Override
  public boolean deploysAgain() {
    return false;
  }
}

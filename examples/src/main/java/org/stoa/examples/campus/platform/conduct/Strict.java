package org.stoa.examples.campus.platform.conduct;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
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

/** Offers all that the standards have, and asks the most that they let a platform ask. */
public final class Strict implements Conduct {

  /** An assertion shouldn't live longer (1EdTech Security Framework 1.0, section 4.1.1). */
  private static final Duration LONGEST_ASSERTION = Duration.ofMinutes(5);

  private static final int PAGE = 2;
  private static final String MEMBERSHIP = "http://purl.imsglobal.org/vocab/lis/v2/membership#";

  /** Assignment and Grade Services 2.0, section 3.4.1. */
  private static final Set<String> SCORE =
      Set.of(
          "userId",
          "scoringUserId",
          "scoreGiven",
          "scoreMaximum",
          "comment",
          "timestamp",
          "activityProgress",
          "gradingProgress",
          "submission");

  private static final Set<String> ACTIVITY =
      Set.of("Initialized", "Started", "InProgress", "Submitted", "Completed");

  @Override
  public String title() {
    return "strict";
  }

  @Override
  public String about() {
    return "It offers all that the standards have, and asks the most that they allow.";
  }

  @Override
  public boolean offersStorage() {
    return true;
  }

  @Override
  public Duration idTokenLife() {
    return Duration.ofMinutes(5);
  }

  /** The tool isn't the first of several audiences; azp says that it is meant. */
  @Override
  public void address(JWTClaimsSet.Builder token, Tool tool) {
    token
        .audience(List.of("https://statistics.campus.example", tool.clientId()))
        .claim("azp", tool.clientId());
  }

  @Override
  public Map<String, String> custom(Map<String, String> values) {
    return values;
  }

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
        "ResourceLink.description");
  }

  @Override
  public boolean wantsNewNonces() {
    return true;
  }

  @Override
  public Map<String, Object> choice() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("accept_types", List.of("ltiResourceLink"));
    settings.put("accept_presentation_document_targets", List.of("iframe", "window"));
    settings.put("accept_multiple", true);
    settings.put("accept_lineitem", true);
    settings.put("auto_create", false);
    return settings;
  }

  /** As Canvas has it: a client says what it is. */
  @Override
  public void caller(Call call) {
    if (call.header("User-Agent").orElse("").isBlank()) {
      throw Refusal.forbidden("A client must say what it is (User-Agent).");
    }
  }

  /** For the token endpoint alone, and not for long. */
  @Override
  public void assertion(JWTClaimsSet claims, Addresses addresses, Instant now) {
    if (!claims.getAudience().equals(List.of(addresses.token()))) {
      throw Refusal.badRequest("invalid_client", "The assertion's aud is not this endpoint.");
    }
    if (claims.getExpirationTime().toInstant().isAfter(now.plus(LONGEST_ASSERTION))) {
      throw Refusal.badRequest("invalid_client", "The assertion is good for too long (exp).");
    }
  }

  /** All of what was asked for, or nothing. */
  @Override
  public Set<Scope> grant(String asked, Set<Scope> open) {
    Set<Scope> scopes = Scope.parse(asked);
    if (scopes.size() != asked.trim().split("\\s+", -1).length || !open.containsAll(scopes)) {
      throw Refusal.badRequest("invalid_scope", "One of these scopes is not open to this tool.");
    }
    return scopes;
  }

  /** RFC 6749, section 5.2: who isn't known gets 401. */
  @Override
  public Reply refuseToken(Refusal refusal) {
    boolean unknown = refusal.code().equals("invalid_client");
    return Reply.error(unknown ? new Refusal(401, refusal.code(), refusal.reason()) : refusal);
  }

  @Override
  public void accepts(Call call, String type) {
    if (!call.header("Accept").orElse("").equals(type)) {
      throw new Refusal(406, "not_acceptable", "The Accept header must be " + type + ".");
    }
  }

  @Override
  public void sends(Call call, String type) {
    if (!call.header("Content-Type").orElse("").equals(type)) {
      throw new Refusal(415, "unsupported_media_type", "The Content-Type must be " + type + ".");
    }
  }

  @Override
  public Reply refuse(Refusal refusal) {
    return Reply.error(refusal);
  }

  @Override
  public String named(String address, int tool) {
    return address;
  }

  @Override
  public void knows(Call call, int tool) {
    // The access token says whose these are.
  }

  @Override
  public LineItem.Details kept(LineItem.Details sent) {
    return sent;
  }

  /** As Schoology has it: nothing that isn't the standard's. */
  @Override
  public void score(JsonNode sent) {
    sent.fieldNames()
        .forEachRemaining(
            name -> {
              if (!SCORE.contains(name)) {
                throw Refusal.invalid("A score has no " + name + ".");
              }
            });
    if (!ACTIVITY.contains(sent.path("activityProgress").asText())) {
      throw Refusal.invalid("activityProgress is none of the standard's words.");
    }
  }

  /** More than the maximum is extra credit (section 3.4.4). */
  @Override
  public double points(double share, double maximum) {
    return share * maximum;
  }

  @Override
  public Instant moment(Instant sent) {
    return sent;
  }

  @Override
  public boolean clearsUnlessGraded() {
    return false;
  }

  /** Never more than two at once, whoever asks. */
  @Override
  public Optional<Integer> pageLength(Parameters query) {
    int asked = query.number("limit").filter(limit -> limit > 0).orElse(PAGE);
    return Optional.of(Math.min(asked, PAGE));
  }

  @Override
  public void results(Parameters query) {
    // Like any other list.
  }

  @Override
  public String link(String address, String relation) {
    return rosterLink(address, relation);
  }

  /** Full addresses; who only looks after the site is no member. */
  @Override
  public List<String> memberRoles(Role role) {
    return switch (role) {
      case LEARNER -> List.of(MEMBERSHIP + "Learner");
      case FACILITATOR -> List.of(MEMBERSHIP + "Instructor");
      case MANAGER -> List.of();
    };
  }

  /** By its full address; the short name may stand for a membership role (section 2.4.1). */
  @Override
  public boolean plays(Role member, String asked) {
    String full = asked.contains("#") ? asked : MEMBERSHIP + asked;
    return memberRoles(member).contains(full);
  }

  @Override
  public boolean keepsRole() {
    return true;
  }

  @Override
  public boolean tellsDifferences() {
    return true;
  }

  @Override
  public boolean mentionsBasicOutcome() {
    return false;
  }

  @Override
  public String product() {
    return "stoa-campus";
  }

  @Override
  public List<String> claims() {
    return List.of(
        "sub", "iss", "name", "given_name", "family_name", "email", "locale", "zoneinfo");
  }

  @Override
  public List<String> messages() {
    return List.of(
        Claims.RESOURCE_LINK_REQUEST,
        Claims.DEEP_LINKING_REQUEST,
        Claims.SUBMISSION_REVIEW_REQUEST,
        Claims.DATA_PRIVACY_REQUEST);
  }

  @Override
  public List<String> notices() {
    return List.of(Claims.HELLO_WORLD_NOTICE, Claims.CONTEXT_COPY_NOTICE);
  }

  @Override
  public Set<Scope> offered() {
    return EnumSet.copyOf(Arrays.asList(Scope.values()));
  }

  @Override
  public Set<Scope> open(Set<Scope> asked) {
    return asked;
  }

  @Override
  public Set<Scope> told(Set<Scope> open) {
    return open;
  }

  /** RFC 7591, section 3.2.1. */
  @Override
  public int registeredStatus() {
    return 201;
  }

  @Override
  public Reply forgedToken() {
    return Reply.error(new Refusal(401, "invalid_token", "This is no registration token."));
  }

  @Override
  public boolean keepsRegistrationsOpen() {
    return true;
  }

  @Override
  public boolean asksWhichTool() {
    return false;
  }

  @Override
  public boolean deploysAgain() {
    return true;
  }
}

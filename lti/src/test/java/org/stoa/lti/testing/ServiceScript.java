package org.stoa.lti.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stoa.lti.claim.GradeEndpoint;
import org.stoa.lti.claim.GroupEndpoint;
import org.stoa.lti.grade.CanvasSubmission;
import org.stoa.lti.grade.GradeService;
import org.stoa.lti.grade.LineItem;
import org.stoa.lti.grade.Result;
import org.stoa.lti.grade.Score;
import org.stoa.lti.grade.SubmissionReview;
import org.stoa.lti.group.Group;
import org.stoa.lti.group.GroupService;
import org.stoa.lti.group.GroupSet;
import org.stoa.lti.platform.PlatformExtension;
import org.stoa.lti.platform.Registration;
import org.stoa.lti.roster.Member;
import org.stoa.lti.roster.Roster;
import org.stoa.lti.roster.RosterQuery;
import org.stoa.lti.roster.RosterService;
import org.stoa.lti.service.Outcome;
import org.stoa.lti.service.Scope;

/** Makes the call that a vector describes, and tells what came of it. */
public final class ServiceScript {

  private final ServicePlatform platform;
  private final JsonNode given;
  private final Set<String> scopes;
  private final Registration registration;

  private ServiceScript(ServicePlatform platform, JsonNode vector) {
    this.platform = platform;
    this.given = vector.path("given");
    this.scopes = new HashSet<>(Stream.of(Scope.values()).map(Scope::uri).toList());
    if (vector.has("scopes")) {
      scopes.clear();
      vector.path("scopes").forEach(scope -> scopes.add(scope.asText()));
    }
    this.registration =
        platform.registration.toBuilder()
            .product(Optional.of(vector.path("product").asText()).filter(it -> !it.isEmpty()))
            .extensions(
                given.path("optIn").asBoolean() ? Set.of(PlatformExtension.CANVAS_SCORE) : Set.of())
            .build();
  }

  /** The outcome by its name and reason, or every thing that was read, a line each. */
  public static Object run(ServicePlatform platform, JsonNode vector) {
    ServiceScript script = new ServiceScript(platform, vector);
    String call = vector.path("call").asText();
    Outcome<?> outcome =
        switch (call) {
          case "members", "changes" -> script.roster(call);
          case "groups", "sets" -> script.groups(call);
          case "handlers", "subscribe", "unsubscribe" ->
              new NoticeScript(platform, script.scopes, script.given).run(call);
          case "download", "report", "eulaTell", "eulaRequire", "eulaForget" ->
              new AssetScript(platform, script.scopes, script.given).run(call);
          default -> script.grades(call);
        };
    if (outcome instanceof Outcome.Delivered<?> delivered) {
      return lines(delivered.value());
    }
    return outcome.getClass().getSimpleName()
        + outcome.failure().map(why -> " " + why.reason()).orElse("");
  }

  private Outcome<?> grades(String call) {
    GradeService service = new GradeService(platform.calls);
    GradeEndpoint endpoint =
        new GradeEndpoint(
            scopes,
            Optional.of(platform.uri("/2/lineitems?type_id=3")),
            Optional.of(platform.uri("/2/lineitems/5/lineitem?type_id=3")));
    return switch (call) {
      case "score" -> service.post(registration, endpoint, score());
      case "findOrCreate" -> service.findOrCreate(registration, endpoint, wanted());
      case "lineItems" -> service.lineItems(registration, endpoint, LineItem.Key.ANY).all();
      case "read" -> service.read(registration, endpoint);
      case "relabel" ->
          service
              .read(registration, endpoint)
              .then(
                  item ->
                      service.update(
                          registration, endpoint, item.withLabel(text("label").orElseThrow())));
      case "rearrange" ->
          service
              .read(registration, endpoint)
              .then(item -> service.update(registration, endpoint, rearranged(item)));
      case "delete" -> service.delete(registration, endpoint);
      case "results" -> service.results(registration, endpoint, text("userId"), limit()).all();
      default -> throw new IllegalArgumentException(call);
    };
  }

  private static LineItem rearranged(LineItem item) {
    return item.withTimes(Optional.of(Instant.parse("2026-04-01T00:00:00Z")), Optional.empty())
        .withGradesReleased(false)
        .withSubmissionReview(
            new SubmissionReview(
                Set.of(Score.ActivityProgress.COMPLETED),
                Optional.empty(),
                Optional.of(URI.create("https://tool.example/review")),
                Map.of("a", "b")));
  }

  private Outcome<?> roster(String call) {
    RosterService service = new RosterService(platform.calls);
    if (call.equals("changes")) {
      return service.changes(registration, platform.uri(text("differences").orElseThrow()));
    }
    return service.members(
        registration,
        platform.uri("/2/members?b=1"),
        new RosterQuery(text("role"), text("rlid"), limit()));
  }

  private Outcome<?> groups(String call) {
    GroupService service = new GroupService(platform.calls);
    GroupEndpoint endpoint =
        new GroupEndpoint(
            scopes,
            Optional.of(platform.uri("/2/groups")),
            Optional.of(platform.uri("/2/groupsets")));
    return call.equals("sets")
        ? service.sets(registration, endpoint, limit()).all()
        : service.groups(registration, endpoint, text("userId"), limit()).all();
  }

  private Score score() {
    Score score =
        Score.of(
            text("userId").orElseThrow(),
            Optional.of(given.path("points"))
                .filter(JsonNode::isArray)
                .map(it -> new Score.Points(it.path(0).asDouble(), it.path(1).asDouble())),
            Score.ActivityProgress.COMPLETED,
            Score.GradingProgress.FULLY_GRADED,
            text("timestamp").map(Instant::parse).orElse(platform.clock.instant()));
    score = text("comment").map(score::withComment).orElse(score);
    score = text("scoringUserId").map(score::withScoringUser).orElse(score);
    if (given.has("submission")) {
      JsonNode times = given.path("submission");
      score =
          score.withSubmission(
              new Score.Submission(
                  Optional.of(Instant.parse(times.path(0).asText())),
                  Optional.of(Instant.parse(times.path(1).asText()))));
    }
    Score plain = score;
    return text("canvas")
        .map(work -> new CanvasSubmission("online_url", Optional.of(work), Optional.empty()))
        .map(plain::withCanvas)
        .orElse(plain);
  }

  private LineItem wanted() {
    LineItem item =
        LineItem.of(
            text("label").orElseThrow(),
            given.path("maximum").asDouble(),
            text("resourceLinkId").orElseThrow(),
            text("resourceId").orElseThrow());
    return text("tag").map(item::withTag).orElse(item);
  }

  private Optional<String> text(String name) {
    return Optional.of(given.path(name)).filter(JsonNode::isTextual).map(JsonNode::asText);
  }

  private OptionalInt limit() {
    return given.has("limit") ? OptionalInt.of(given.path("limit").asInt()) : OptionalInt.empty();
  }

  private static Object lines(Object value) {
    if (value instanceof Roster roster) {
      List<String> lines =
          new ArrayList<>(roster.members().stream().map(ServiceScript::line).toList());
      roster
          .differences()
          .ifPresent(it -> lines.add("differences " + it.getPath() + "?" + it.getQuery()));
      return lines;
    }
    if (value instanceof List<?> list) {
      return list.stream().map(ServiceScript::line).toList();
    }
    return value instanceof LineItem item ? List.of(line(item)) : "Delivered";
  }

  private static String line(Object value) {
    if (value instanceof LineItem item) {
      return line(item);
    }
    if (value instanceof Result it) {
      return it.userId()
          + ": "
          + it.resultScore().map(String::valueOf).orElse("none")
          + " of "
          + it.resultMaximum()
          + it.comment().map(" "::concat).orElse("")
          + it.scoringUserId().map(" by "::concat).orElse("");
    }
    if (value instanceof Group it) {
      return it.id()
          + " "
          + it.name()
          + it.tag().map(" tag "::concat).orElse("")
          + it.setId().map(" in "::concat).orElse("");
    }
    if (value instanceof Member member) {
      return line(member);
    }
    return value instanceof GroupSet set ? set.id() + " " + set.name() : value.toString();
  }

  private static String line(Member it) {
    String roles =
        it.roles().known().stream()
            .map(role -> role.vocabulary() + " " + role.name())
            .collect(Collectors.joining(", "));
    return (it.userId() + " " + it.status() + " " + roles).trim()
        + (it.custom().isEmpty() ? "" : " " + it.custom())
        + (it.groups().isEmpty() ? "" : " in " + String.join(", ", it.groups()));
  }

  private static String line(LineItem item) {
    String number = item.id().orElseThrow().getPath().replaceAll("\\D*2\\D*(\\d+)\\D*", "$1");
    return number
        + ": "
        + item.label()
        + " of "
        + (item.scoreMaximum() + "").replaceFirst("\\.0$", "")
        + " for "
        + Stream.of(item.key().resourceLinkId(), item.key().resourceId(), item.key().tag())
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" "))
        + item.startDateTime().map(it -> " from " + it).orElse("")
        + item.endDateTime().map(it -> " until " + it).orElse("")
        + item.gradesReleased().map(it -> " released " + it).orElse("")
        + item.submissionReview()
            .map(it -> " reviewable at " + it.reviewableStatus().stream().sorted().toList())
            .orElse("");
  }
}

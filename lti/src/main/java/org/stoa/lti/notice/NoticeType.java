package org.stoa.lti.notice;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.stoa.lti.claim.AssetEndpoint;
import org.stoa.lti.claim.Claims;
import org.stoa.lti.claim.ReportEndpoint;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.notice.Notice.Head;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Refusal;
import org.stoa.lti.text.Identifier;
import org.stoa.lti.text.Timestamps;
import org.stoa.lti.token.VerifiedToken;

/**
 * A type of notice that this library reads. Another one is another entry of {@link #ALL}, and the
 * record that it makes.
 *
 * @param name as platforms write it
 * @param reading makes the notice; empty if it lacks what its type must have
 */
record NoticeType(String name, Function<Head, Optional<Notice>> reading) {

  private static final List<NoticeType> ALL =
      List.of(
          new NoticeType(Notice.HelloWorld.TYPE, head -> Optional.of(new Notice.HelloWorld(head))),
          new NoticeType(Notice.ContextCopy.TYPE, NoticeType::contextCopy),
          new NoticeType(Notice.AssetSubmission.TYPE, NoticeType::assetSubmission));

  /**
   * Reads a notice out of what was signed.
   *
   * @throws LtiRefused if it is none, or lacks what its type must have
   */
  static Notice read(VerifiedToken token) throws LtiRefused {
    Head head =
        head(token)
            .orElseThrow(
                () ->
                    new LtiRefused(
                        Refusal.NOTICE_MISSING, "no notice claim with type, id and timestamp"));
    for (NoticeType type : ALL) {
      if (type.name.equals(head.type())) {
        return type.reading
            .apply(head)
            .orElseThrow(
                () -> new LtiRefused(Refusal.NOTICE_INCOMPLETE, "not a whole " + head.type()));
      }
    }
    return new Notice.Other(head);
  }

  private static Optional<Head> head(VerifiedToken token) {
    Optional<JsonObject> claim = token.claims().object(Claims.NOTICE);
    return claim
        .flatMap(it -> it.filled("timestamp"))
        .flatMap(Timestamps::read)
        .flatMap(
            timestamp ->
                identifier(claim, "type")
                    .flatMap(
                        type ->
                            identifier(claim, "id")
                                .map(id -> new Head(type, id, timestamp, token))));
  }

  private static Optional<String> identifier(Optional<JsonObject> claim, String name) {
    return claim.flatMap(it -> it.filled(name)).filter(Identifier::isValid);
  }

  private static Optional<Notice> contextCopy(Head head) {
    List<String> origins = head.token().claims().texts(Claims.ORIGIN_CONTEXTS);
    return head.token()
        .context()
        .filter(context -> !origins.isEmpty())
        .map(context -> new Notice.ContextCopy(head, context, origins));
  }

  private static Optional<Notice> assetSubmission(Head head) {
    JsonObject claims = head.token().claims();
    Optional<AssetEndpoint> assets =
        claims.object(Claims.ASSET_SERVICE).flatMap(AssetEndpoint::read);
    Optional<ReportEndpoint> reports =
        claims.object(Claims.REPORT_SERVICE).map(ReportEndpoint::read);
    Optional<String> submission = head.token().submissionId();
    return head.token()
        .activity()
        .filter(activity -> assets.isPresent() && reports.isPresent() && submission.isPresent())
        .map(
            activity ->
                new Notice.AssetSubmission(
                    head,
                    activity,
                    submission.orElseThrow(),
                    head.token().forUser(),
                    assets.orElseThrow(),
                    reports.orElseThrow()));
  }
}

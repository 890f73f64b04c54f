package org.stoa.lti.launch;

import java.util.function.Predicate;
import org.stoa.lti.claim.Activity;
import org.stoa.lti.claim.Claims;
import org.stoa.lti.claim.DeepLinkingSettings;
import org.stoa.lti.claim.EulaEndpoint;
import org.stoa.lti.claim.ForUser;
import org.stoa.lti.claim.GradeEndpoint;
import org.stoa.lti.claim.ResourceLink;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Refusal;
import org.stoa.lti.token.TokenStep;
import org.stoa.lti.token.VerifiedToken;

/**
 * A claim that some types of message must have, and others need not.
 *
 * @param isThere whether claims have it, and so that it can be read
 * @param refusal if they don't
 * @param detail of the refusal
 */
record RequiredClaim(Predicate<JsonObject> isThere, Refusal refusal, String detail)
    implements TokenStep<VerifiedToken> {

  /** What to open. LTI Core 1.3, 5.3.4. */
  static final RequiredClaim TARGET =
      new RequiredClaim(
          claims -> claims.filled(Claims.TARGET_LINK_URI).isPresent(),
          Refusal.TARGET_MISSING,
          "no target_link_uri claim");

  /** Which link it was. LTI Core 1.3, 5.3.5. */
  static final RequiredClaim RESOURCE_LINK =
      new RequiredClaim(
          claims -> claims.object(Claims.RESOURCE_LINK).flatMap(ResourceLink::read).isPresent(),
          Refusal.RESOURCE_LINK_MISSING,
          "no resource_link claim with an id");

  /** Where the answer goes, and what may be in it. Deep Linking 2.0, 4.4.1. */
  static final RequiredClaim DEEP_LINKING_SETTINGS =
      new RequiredClaim(
          claims ->
              claims
                  .object(Claims.DEEP_LINKING_SETTINGS)
                  .flatMap(DeepLinkingSettings::read)
                  .isPresent(),
          Refusal.DEEP_LINKING_SETTINGS_WRONG,
          "no deep_linking_settings with a return address, types and targets");

  /** Whose work it is about. LTI Core 1.3, for_user claim. */
  static final RequiredClaim FOR_USER =
      new RequiredClaim(
          claims -> claims.object(Claims.FOR_USER).flatMap(ForUser::read).isPresent(),
          Refusal.FOR_USER_MISSING,
          "no for_user claim with a user_id");

  /** Which column it is about. Assignment and Grade Services 2.0, 3.1. */
  static final RequiredClaim LINE_ITEM =
      new RequiredClaim(
          claims ->
              claims
                  .object(Claims.GRADES)
                  .map(GradeEndpoint::read)
                  .flatMap(GradeEndpoint::lineItem)
                  .isPresent(),
          Refusal.LINE_ITEM_MISSING,
          "no grade endpoint claim with a lineitem");

  /** What was handed in for. Asset Processor 1.0. */
  static final RequiredClaim ACTIVITY =
      new RequiredClaim(
          claims -> claims.object(Claims.ACTIVITY).flatMap(Activity::read).isPresent(),
          Refusal.ACTIVITY_MISSING,
          "no activity claim with an id");

  /** What was handed in. Asset Processor 1.0. */
  static final RequiredClaim SUBMISSION =
      new RequiredClaim(
          claims -> claims.object(Claims.SUBMISSION).flatMap(it -> it.filled("id")).isPresent(),
          Refusal.SUBMISSION_MISSING,
          "no submission claim with an id");

  /** Which part of it. Asset Processor 1.0. */
  static final RequiredClaim ASSET =
      new RequiredClaim(
          claims -> claims.object(Claims.ASSET).flatMap(it -> it.filled("id")).isPresent(),
          Refusal.ASSET_MISSING,
          "no asset claim with an id");

  /** Which report about it. Asset Processor 1.0. */
  static final RequiredClaim REPORT_TYPE =
      new RequiredClaim(
          claims -> claims.filled(Claims.REPORT_TYPE).isPresent(),
          Refusal.REPORT_TYPE_MISSING,
          "no assetreport_type claim");

  /** Where to tell whether it was accepted. Asset Processor 1.0. */
  static final RequiredClaim EULA =
      new RequiredClaim(
          claims ->
              claims
                  .object(Claims.EULA)
                  .map(EulaEndpoint::read)
                  .flatMap(EulaEndpoint::address)
                  .isPresent(),
          Refusal.EULA_SERVICE_MISSING,
          "no eulaservice claim with an address");

  @Override
  public void check(VerifiedToken token) throws LtiRefused {
    if (!isThere.test(token.claims())) {
      throw new LtiRefused(refusal, detail);
    }
  }
}

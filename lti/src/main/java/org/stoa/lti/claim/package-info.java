/**
 * What platforms say in a launch or a notice, as values: {@link org.stoa.lti.claim.Claims} has the
 * names, and each record here reads one of them. {@link org.stoa.lti.claim.LaunchClaims} is where a
 * launch, also one that was kept, tells them.
 *
 * <ul>
 *   <li>Who and where: {@link org.stoa.lti.claim.User} with her {@link org.stoa.lti.claim.Roles},
 *       {@link org.stoa.lti.claim.ForUser} for the one it is about, {@link
 *       org.stoa.lti.claim.Context}, {@link org.stoa.lti.claim.ResourceLink}, {@link
 *       org.stoa.lti.claim.Activity}; and who they were under LTI 1.1, {@link
 *       org.stoa.lti.claim.Migration}.
 *   <li>What may be chosen: {@link org.stoa.lti.claim.DeepLinkingSettings}.
 *   <li>Which services there are, and with which scopes: {@link org.stoa.lti.claim.GradeEndpoint},
 *       {@link org.stoa.lti.claim.GroupEndpoint}, {@link org.stoa.lti.claim.NoticeEndpoint}, {@link
 *       org.stoa.lti.claim.EulaEndpoint}, {@link org.stoa.lti.claim.AssetEndpoint}, {@link
 *       org.stoa.lti.claim.ReportEndpoint}.
 * </ul>
 *
 * <p>They are read leniently: a courtesy that is missing or can't be understood counts as absent.
 *
 * <p>Not here: whether any of it is true. Anybody can make these values; what a platform has signed
 * comes out of a {@code VerifiedLaunch} or a {@code Notice}. Nor what the services do ({@code
 * org.stoa.lti.grade} and its neighbours).
 */
@NullMarked
package org.stoa.lti.claim;

import org.jspecify.annotations.NullMarked;

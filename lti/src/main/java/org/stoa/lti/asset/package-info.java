/**
 * What a tool that processes other people's submissions says to the platform: Asset Processor 1.0.
 *
 * <ul>
 *   <li>{@link org.stoa.lti.asset.AssetService} fetches an {@link org.stoa.lti.claim.Asset} and
 *       compares it with what was announced.
 *   <li>{@link org.stoa.lti.asset.ReportService} posts {@link org.stoa.lti.asset.Report}s about it.
 *   <li>{@link org.stoa.lti.asset.EulaService} tells who accepted the tool's licence agreement.
 * </ul>
 *
 * <p>That something was handed in is told by a notice, {@code
 * org.stoa.lti.notice.Notice.AssetSubmission}; people open settings, reports and the agreement by
 * launches of {@code org.stoa.lti.launch}.
 *
 * <p>Not here: what a report says, and keeping what was fetched. It is somebody's work: a tool that
 * keeps it owes her the same as for anything else of hers.
 */
@NullMarked
package org.stoa.lti.asset;

import org.jspecify.annotations.NullMarked;

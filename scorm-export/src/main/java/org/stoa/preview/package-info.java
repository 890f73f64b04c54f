/**
 * A programme in a browser on its author's machine, as it is written: every format that plays, in a
 * small LMS whose insides can be seen.
 *
 * <p>{@link org.stoa.preview.PreviewServer} is the way in. It reads the folder into a {@code
 * Snapshot}: the packages as {@code stoa export} would write them, or the problems that stand in
 * the way. A {@code FolderWatch} notices what is saved, and the next snapshot takes the place of
 * the last; open pages hear of it at once. {@code PreviewSite} answers browsers: the page around
 * the packages, their files, and the stream of snapshots.
 *
 * <p>For SCORM the page is the LMS. It gives the package in its frame the run-time API that the
 * format's driver looks for ({@code org.stoa.scorm.lms}), lists the calls, and keeps what is
 * committed in the browser. For cmi5 the server is: {@code Launches} keeps one learner's sessions
 * ({@link org.stoa.scorm.lms.Cmi5Sessions}), and pages hear of each request by the same stream.
 *
 * <p>Not here: anything for anybody else's eyes. The server listens on this machine alone, has no
 * accounts, and writes nothing into the folder.
 */
@NullMarked
package org.stoa.preview;

import org.jspecify.annotations.NullMarked;

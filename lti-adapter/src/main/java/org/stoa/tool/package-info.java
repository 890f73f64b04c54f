/**
 * Stoa as an LTI tool: a programme in a frame of the platform.
 *
 * <ul>
 *   <li>{@link org.stoa.tool.StoaTool} is the entry: it opens the database, mounts the pages in a
 *       servlet container and carries grades.
 *   <li>{@link org.stoa.tool.Catalogue} holds the {@link org.stoa.tool.Offering}s: editions, each
 *       with the folder that its programme was read from.
 *   <li>{@link org.stoa.tool.Classroom} is what learners can do: it writes statements and says how
 *       they stand.
 *   <li>{@code org.stoa.tool.page} is what they see, {@code org.stoa.tool.store} what is kept,
 *       {@code org.stoa.tool.grade} what goes to the gradebook.
 * </ul>
 *
 * <p>A node keeps nothing in memory that another node would need. Not here: the LTI protocol
 * ({@code org.stoa.lti}), which knows nothing of this package.
 */
@NullMarked
package org.stoa.tool;

import org.jspecify.annotations.NullMarked;

/**
 * Stoa as an LTI tool: a programme in a frame of the platform. This package puts it together; each
 * of the others uses those below it in this list, and none above.
 *
 * <pre>
 * (this)     the entry, {@link org.stoa.tool.StoaTool}: opens the database, mounts the pages in a
 *            servlet container and carries grades; {@link org.stoa.tool.Administration} from outside
 * launch, learner, facilitator, manager, open
 *            what people see, each part for whom it is named after
 * web        how pages are asked for and sent: routes and rights, sessions, the frame
 * credential awards in writing, and how they are verified
 * print      what goes on paper
 * classroom  what learners can do, and how they stand
 * office     what an institute does around its editions: applications, seats, new editions
 * upload     what may come in as a file
 * catalogue  what is offered: editions, with the files that their pages show
 * grade      what goes to the gradebook
 * store      what is kept
 * </pre>
 *
 * <p>A node keeps nothing in memory that another node would need. Not here: the LTI protocol
 * ({@code org.stoa.lti}), which knows nothing of this package.
 */
@NullMarked
package org.stoa.tool;

import org.jspecify.annotations.NullMarked;

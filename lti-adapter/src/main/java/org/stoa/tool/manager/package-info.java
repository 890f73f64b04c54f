/**
 * What people see who administer a platform: the editions that it can be in, who wants a seat in
 * them and who gets one.
 *
 * <p>{@link org.stoa.tool.manager.OfficeRoutes} is the way in. A page shows what came from the
 * asker's own platform, and nothing else.
 *
 * <p>Not here: what happens in a course, which is for those who teach in it ({@link
 * org.stoa.tool.facilitator}).
 */
@NullMarked
package org.stoa.tool.manager;

import org.jspecify.annotations.NullMarked;

/**
 * What an institute does around its editions, apart from teaching: it makes them, calls for
 * applications, and gives their seats.
 *
 * <p>{@link org.stoa.tool.office.Office} knows the editions that a platform sees, with their
 * figures. {@link org.stoa.tool.office.EditionPlans} lays an edition on other days. Everything here
 * is about one {@link org.stoa.tool.store.Tenant}, the one of whoever asks.
 *
 * <p>Not here: the rules of admission ({@code org.stoa.admission}), which are a pure function of
 * what is kept, and pages.
 */
@NullMarked
package org.stoa.tool.office;

import org.jspecify.annotations.NullMarked;

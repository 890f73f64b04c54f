/**
 * What happened: facts about one learner, which are only ever added, never changed.
 *
 * <p>A {@link org.stoa.statement.Statement} says who did what, when, and on whose word. Its {@link
 * org.stoa.statement.Result} is typed by its verb, so that a verb without its facts can't be built.
 * Corrections are statements too: an extension, a waiver, and {@code voided}, which takes another
 * statement out of account. The names follow xAPI, whose statements these map to.
 *
 * <p>Not here: what the facts mean (see {@code org.stoa.progress}). No status is ever stored.
 */
@NullMarked
package org.stoa.statement;

import org.jspecify.annotations.NullMarked;

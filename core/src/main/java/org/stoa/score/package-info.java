/**
 * Scores that another system gave become facts about who reached what.
 *
 * <p>{@link org.stoa.score.FormResponseReader} reads the responses of a quiz made with Google
 * Forms. A {@link org.stoa.score.ScoreImport} is the dry run: what would be recorded, whose
 * addresses nobody on the list has, and at last the statements.
 *
 * <p>Not here: what learners answered, which such a form marks itself, and who else an address
 * might belong to.
 */
@NullMarked
package org.stoa.score;

import org.jspecify.annotations.NullMarked;

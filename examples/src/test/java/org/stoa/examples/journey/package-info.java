/**
 * Simulated participants go through the programmes of this module, from the first day to the last.
 *
 * <p>An {@link org.stoa.examples.journey.OutcomeTable} is written and checked by hand: so many
 * people of an archetype, and how they stand at certain instants, with the reason. A {@link
 * org.stoa.examples.journey.Story} says what somebody of an archetype does; a {@link
 * org.stoa.examples.journey.Population} lets each of them live it, with details that differ from
 * person to person and never change the outcome. What the evaluator says of them is compared with
 * the table.
 */
@NullMarked
package org.stoa.examples.journey;

import org.jspecify.annotations.NullMarked;

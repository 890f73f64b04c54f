/**
 * Who takes part, as a list from outside has it: a spreadsheet, a registration form's export, a
 * school register in OneRoster's {@code users.csv}.
 *
 * <p>{@link org.stoa.people.PeopleReader} reads {@link org.stoa.people.People}. Each {@link
 * org.stoa.people.Participant} is found by what can't be mistaken: e-mail addresses, the id, the id
 * at a registration, and {@link org.stoa.people.Alias}es that a person has confirmed, which {@link
 * org.stoa.people.AliasReader} reads. A provider counts them by year or place in {@link
 * org.stoa.people.Figure}s.
 *
 * <p>Not here: who else a name might mean ({@code org.stoa.attendance}), and who gets a seat.
 */
@NullMarked
package org.stoa.people;

import org.jspecify.annotations.NullMarked;

/**
 * Who gets a seat: applications, a policy, a proposal with a reason for everybody, and what people
 * decide.
 *
 * <p>{@link org.stoa.admission.Admission} is a pure function of an edition, its {@link
 * org.stoa.admission.Application}s and the {@link org.stoa.admission.Decision}s of people. Its
 * {@link org.stoa.admission.Proposal} has a {@link org.stoa.admission.Verdict} for every applicant:
 * a seat, a number on the waiting list or a refusal, each with a sentence why. The {@link
 * org.stoa.admission.SelectionPolicy} follows from what the edition's author wrote; for a balanced
 * edition it says exactly what is best, and that is what is found; where the search has to give up
 * before that is certain, the proposal says so. Applications and decisions are read from tables.
 *
 * <p>The machine proposes, people decide: a decision always wins, names who made it and why, and
 * none is ever taken out of the list.
 *
 * <p>Not here: storage, letters to applicants, and who may decide.
 */
@NullMarked
package org.stoa.admission;

import org.jspecify.annotations.NullMarked;

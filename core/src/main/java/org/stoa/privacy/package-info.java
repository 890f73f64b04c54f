/**
 * What people are owed: to see everything about themselves, to be forgotten, and to answer a survey
 * without being known.
 *
 * <p>{@link org.stoa.privacy.PersonalData} writes everything about one person as JSON. {@link
 * org.stoa.privacy.Erasure} leaves of her what counts need, and nothing that names her; an {@link
 * org.stoa.privacy.IssuedAward} stays verifiable for whoever holds its credential. A {@link
 * org.stoa.privacy.Ballot} holds what somebody answered in an anonymous survey, and can't be joined
 * with the statement that says she did.
 *
 * <p>Not here: consent to publication, which is a decision of the tool's pages, and how long
 * somebody keeps what.
 */
@NullMarked
package org.stoa.privacy;

import org.jspecify.annotations.NullMarked;

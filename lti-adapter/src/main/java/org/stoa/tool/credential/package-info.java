/**
 * Awards as credentials: what was earned is issued in writing, and anybody who is shown it can have
 * it verified.
 *
 * <p>The {@link org.stoa.tool.credential.Registrar} issues to whom the findings say that she has
 * earned an award, and revokes with a reason. What is kept is an {@link
 * org.stoa.privacy.IssuedAward}, which names nobody, with the words of its day ({@link
 * org.stoa.tool.store.Achievement}). {@link org.stoa.tool.credential.OpenBadge} says it in the form
 * of Open Badges 3.0, signed with the tool's key; {@link
 * org.stoa.tool.credential.CredentialAddresses} are where all this is.
 *
 * <p>Not here: pages ({@code learner}, {@code open}, {@code facilitator}) and paper ({@code
 * print}).
 */
@NullMarked
package org.stoa.tool.credential;

import org.jspecify.annotations.NullMarked;

/**
 * Signatures and keys.
 *
 * <ul>
 *   <li>{@link org.stoa.lti.jose.CompactToken}: a token somebody sent, not yet believed.
 *   <li>{@link org.stoa.lti.jose.PlatformKeys}: the public keys of platforms, fetched and cached.
 *   <li>{@link org.stoa.lti.jose.ToolKeys}: our own keys: what we publish and sign with.
 *   <li>{@link org.stoa.lti.jose.KeyRotation}: how they follow one another, in three steps.
 *   <li>{@link org.stoa.lti.jose.KeyCipher}: seals them for a store; {@link
 *       org.stoa.lti.jose.GivenKeys}: needs no store.
 * </ul>
 *
 * <p>The only package that knows the Nimbus library; the rest speaks in JDK types and strings. Not
 * here: claims. Which algorithm and which key are right is for the caller to say; a token never
 * chooses.
 */
@NullMarked
package org.stoa.lti.jose;

import org.jspecify.annotations.NullMarked;

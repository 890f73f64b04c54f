/**
 * What everybody can ask who has an address, without a launch: whether a credential is genuine.
 *
 * <p>Not here: anything that names somebody.
 */
@NullMarked
package org.stoa.tool.open;

import org.jspecify.annotations.NullMarked;

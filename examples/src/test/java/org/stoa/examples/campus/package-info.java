/**
 * The campus over real HTTP, against {@link org.stoa.examples.campus.MiniTool}, a tool of a few
 * lines that has nothing to do with Stoa's own.
 */
@NullMarked
package org.stoa.examples.campus;

import org.jspecify.annotations.NullMarked;

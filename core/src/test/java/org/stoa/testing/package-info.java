/** What the tests of every module share: a real browser, a stopwatch, the rules of the house. */
@NullMarked
package org.stoa.testing;

import org.jspecify.annotations.NullMarked;

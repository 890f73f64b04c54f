/**
 * What the platform and its tools know of each other: names, addresses, keys and what a tool may
 * ask for. Everything else of the platform stands on it.
 */
@NullMarked
package org.stoa.examples.campus.platform.tool;

import org.jspecify.annotations.NullMarked;

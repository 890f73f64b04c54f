/**
 * What a launch costs: {@link org.stoa.lti.bench.LaunchFigures} drives two servers, each a process
 * of its own, and prints their processor time. Run by the profile {@code bench} only.
 */
@NullMarked
package org.stoa.lti.bench;

import org.jspecify.annotations.NullMarked;

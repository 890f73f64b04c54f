/**
 * What people who teach see, of the course that they were launched from and of no other: what
 * became of grades.
 */
@NullMarked
package org.stoa.tool.facilitator;

import org.jspecify.annotations.NullMarked;

/** The demonstration as people meet it: in a browser, from choosing a person to the gradebook. */
@NullMarked
package org.stoa.examples.demo;

import org.jspecify.annotations.NullMarked;

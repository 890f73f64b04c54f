/** Tests of the server that runs the tool alone. */
@NullMarked
package org.stoa.examples.standalone;

import org.jspecify.annotations.NullMarked;

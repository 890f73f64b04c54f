/** Short tours of the API. The regions between {@code tag} and {@code end} stand in the README. */
@NullMarked
package org.stoa.examples.tour;

import org.jspecify.annotations.NullMarked;

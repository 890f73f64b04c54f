/**
 * What a person sees of the campus. Every page works without scripts; the HTML is in {@code
 * src/main/jte}.
 */
@NullMarked
package org.stoa.examples.campus.pages;

import org.jspecify.annotations.NullMarked;

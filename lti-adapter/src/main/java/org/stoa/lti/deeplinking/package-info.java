/**
 * The answer to a deep linking launch: {@link org.stoa.lti.deeplinking.DeepLinkingAnswers} signs
 * what was chosen, and {@link org.stoa.lti.deeplinking.DeepLinkingAnswer#page()} carries it back
 * through the browser. Deep Linking 2.0.
 *
 * <p>Not here: the page on which somebody chooses.
 */
@NullMarked
package org.stoa.lti.deeplinking;

import org.jspecify.annotations.NullMarked;

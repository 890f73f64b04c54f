/**
 * The answer to a deep linking launch. A {@link org.stoa.lti.deeplinking.DeepLinkingRequest} is
 * kept while somebody chooses {@linkplain org.stoa.lti.deeplinking.ContentItem items} of five
 * types; {@link org.stoa.lti.deeplinking.Accepted} says what of them the platform takes, {@link
 * org.stoa.lti.deeplinking.DeepLinkingAnswers} signs it, and {@link
 * org.stoa.lti.deeplinking.DeepLinkingAnswer#page} carries it back through the browser. Deep
 * Linking 2.0.
 *
 * <p>Not here: the page on which somebody chooses, and whatever is made of items by a platform.
 */
@NullMarked
package org.stoa.lti.deeplinking;

import org.jspecify.annotations.NullMarked;

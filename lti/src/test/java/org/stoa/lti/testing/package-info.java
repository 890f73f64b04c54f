/** What the tests of the protocol share: a platform, a browser's part in a launch, a clock. */
@NullMarked
package org.stoa.lti.testing;

import org.jspecify.annotations.NullMarked;

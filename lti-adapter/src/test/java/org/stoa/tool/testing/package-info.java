/** What the tests of the tool share: a programme, a platform that grades, a running tool. */
@NullMarked
package org.stoa.tool.testing;

import org.jspecify.annotations.NullMarked;

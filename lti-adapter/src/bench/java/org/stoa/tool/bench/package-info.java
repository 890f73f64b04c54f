/** What the tool's pages cost; see docs/performance.md. */
@NullMarked
package org.stoa.tool.bench;

import org.jspecify.annotations.NullMarked;

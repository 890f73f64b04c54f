/**
 * Statements in the JSON shape of xAPI 1.0.3 and 2.0, one to a line.
 *
 * <p>{@link org.stoa.xapi.StatementWriter} writes every {@link org.stoa.statement.Statement} so
 * that {@link org.stoa.xapi.StatementReader} reads the same one; what xAPI has no word for stands
 * in extensions under {@code https://stoa.org/xapi/}. The reader takes the plain statements of
 * other systems too, as far as their meaning is beyond doubt. A {@link org.stoa.xapi.Course} says
 * which programme and edition a file is read for.
 *
 * <p>Not here: a learning record store, attachments, and statements about statements other than
 * {@code voided}.
 */
@NullMarked
package org.stoa.xapi;

import org.jspecify.annotations.NullMarked;

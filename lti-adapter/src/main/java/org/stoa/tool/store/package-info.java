/**
 * What the tool keeps, in a relational database: H2 embedded by default, PostgreSQL in production.
 *
 * <p>{@link org.stoa.tool.store.Database} opens it and brings its schema up to date; each other
 * class is one part of what is kept, with the SQL that it needs and no more. Statements are only
 * ever inserted. The SQL is what both databases share.
 *
 * <p>Not here: decisions; whoever calls knows what belongs into one transaction. Nor what the LTI
 * library keeps in the same database: that is {@code org.stoa.lti.jdbc}.
 */
@NullMarked
package org.stoa.tool.store;

import org.jspecify.annotations.NullMarked;

/**
 * Stores in a relational database, over any {@link javax.sql.DataSource}: H2 or PostgreSQL, by
 * plain JDBC, with nothing else of Stoa around them.
 *
 * <p>{@link org.stoa.lti.jdbc.JdbcStores} is all of them. The tables are in one script, {@code
 * schema/R__lti.sql}, which can be run again at any time: it makes what isn't there, and a later
 * version only ever adds to it. Flyway takes it for a repeatable migration.
 *
 * <p>Not here: connection pools, and other databases. A store of your own passes the contracts in
 * {@code org.stoa.lti.contract}.
 */
@NullMarked
package org.stoa.lti.jdbc;

import org.jspecify.annotations.NullMarked;

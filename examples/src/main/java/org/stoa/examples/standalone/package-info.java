/**
 * The tool as a server of its own: Jetty, a database, a folder of programmes.
 *
 * <p>{@link org.stoa.examples.standalone.StoaServer} is the main program, set up by environment
 * variables; {@link org.stoa.examples.standalone.ToolServer} is the running server, which the demo
 * uses too; {@link org.stoa.examples.standalone.ServerCommands} look after its platforms and keys.
 * Not here: TLS. Put a reverse proxy in front, and name its address in {@code STOA_URL}.
 */
@NullMarked
package org.stoa.examples.standalone;

import org.jspecify.annotations.NullMarked;

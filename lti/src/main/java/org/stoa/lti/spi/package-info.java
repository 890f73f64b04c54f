/**
 * What an embedder may replace: where registrations, logins, our own keys and registration intents
 * are kept, and how HTTP is spoken.
 *
 * <ul>
 *   <li>{@link org.stoa.lti.spi.RegistrationStore}: the platforms we know.
 *   <li>{@link org.stoa.lti.spi.LoginStore}: one {@link org.stoa.lti.spi.LoginTransaction} per
 *       login that was begun, consumed once.
 *   <li>{@link org.stoa.lti.spi.NonceStore}: what platforms sent by themselves, each once.
 *   <li>{@link org.stoa.lti.spi.ToolKeyStore}: the {@link org.stoa.lti.spi.ToolKey}s we sign with.
 *   <li>{@link org.stoa.lti.spi.IntentStore}: the one-time codes of dynamic registration.
 *   <li>{@link org.stoa.lti.spi.HttpTransport}: every request that leaves this tool.
 * </ul>
 *
 * <p>Every implementation is called by many threads at once. Stores that live in memory are in
 * {@code org.stoa.lti.memory}, those in a database in {@code org.stoa.lti.jdbc}; {@link
 * org.stoa.lti.spi.Stores} is all of them together. The contract tests that every store must pass
 * are published as this module's test jar, in {@code org.stoa.lti.contract}. A failing store throws
 * an unchecked exception of its own; the launch then fails, and nobody is let in.
 *
 * <p>Not here: transactions across stores. No step of the protocol needs one.
 */
@NullMarked
package org.stoa.lti.spi;

import org.jspecify.annotations.NullMarked;

/**
 * What every store must do, as tests: the kit for a store of your own. It is published as the test
 * jar of this module.
 *
 * <p>Extend {@link org.stoa.lti.contract.LoginStoreContract}, {@link
 * org.stoa.lti.contract.RegistrationStoreContract}, {@link
 * org.stoa.lti.contract.ToolKeyStoreContract}, {@link org.stoa.lti.contract.IntentStoreContract}
 * and {@link org.stoa.lti.contract.NonceStoreContract}, and hand in your store, empty at the
 * beginning of each test. Whoever keeps the data outside the process hands in a second store over
 * the same data too, as another node has it: the contracts then let both race.
 *
 * <p>Not here: what else a store may do, such as sweeping; test that beside it.
 */
@NullMarked
package org.stoa.lti.contract;

import org.jspecify.annotations.NullMarked;

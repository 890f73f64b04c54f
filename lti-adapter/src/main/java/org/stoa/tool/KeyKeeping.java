package org.stoa.tool;

import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.stoa.lti.jose.GivenKeys;
import org.stoa.lti.jose.KeyCipher;
import org.stoa.lti.spi.KeysUnreadable;
import org.stoa.lti.spi.ToolKeyStore;
import org.stoa.tool.store.JdbcToolKeyStore;

/** Where the tool's own private keys are. */
public sealed interface KeyKeeping {

  /**
   * In the tool's database.
   *
   * @param cipher seals them there; without one they lie there as they are
   */
  record InDatabase(Optional<KeyCipher> cipher) implements KeyKeeping {}

  /** Outside, and nowhere else: in the environment, say. */
  record Outside(GivenKeys keys) implements KeyKeeping {}

  /**
   * The store, its keys readable, and sealed if there is a cipher.
   *
   * @throws KeysUnreadable if they were sealed by another secret
   */
  default ToolKeyStore open(Jdbi jdbi) {
    if (this instanceof InDatabase inside) {
      JdbcToolKeyStore store = new JdbcToolKeyStore(jdbi, inside.cipher());
      store.secure();
      return store;
    }
    return ((Outside) this).keys();
  }
}

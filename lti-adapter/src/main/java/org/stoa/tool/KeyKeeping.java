package org.stoa.tool;

import java.util.Optional;
import javax.sql.DataSource;
import org.stoa.lti.jdbc.JdbcToolKeyStore;
import org.stoa.lti.jose.GivenKeys;
import org.stoa.lti.jose.KeyCipher;
import org.stoa.lti.spi.KeysUnreadable;
import org.stoa.lti.spi.ToolKeyStore;

/** Where the tool's own private keys are. */
public sealed interface KeyKeeping {

  /**
   * In the tool's database.
   *
   * @param cipher seals them there; without one they lie there as they are
   */
  record InDatabase(Optional<KeyCipher> cipher) implements KeyKeeping {}

  /** Outside, and nowhere else: in the environment, say. */
  record Outside(GivenKeys keys) implements KeyKeeping {

    @Override
    public Optional<KeyCipher> cipher() {
      return Optional.empty();
    }
  }

  /** What seals secrets in the tool's database, if anything does. */
  Optional<KeyCipher> cipher();

  /**
   * The store, its keys readable, and sealed if there is a cipher.
   *
   * @throws KeysUnreadable if they were sealed by another secret
   */
  default ToolKeyStore open(DataSource source) {
    if (this instanceof InDatabase inside) {
      JdbcToolKeyStore store = new JdbcToolKeyStore(source, inside.cipher());
      store.secure();
      return store;
    }
    return ((Outside) this).keys();
  }
}

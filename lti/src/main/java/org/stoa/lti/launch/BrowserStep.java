package org.stoa.lti.launch;

import java.util.Optional;
import org.stoa.lti.login.BrowserBinding;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Refusal;
import org.stoa.lti.spi.LoginTransaction;

/**
 * The browser that ends the login is the one that began it. Otherwise somebody could have others
 * end his login, and so work under his name.
 *
 * <p>Security Framework 1.0, 5.1.1.3; Platform Storage 0.1.
 */
final class BrowserStep {

  private BrowserStep() {}

  /**
   * What proves it; empty if the platform's storage has to be asked first.
   *
   * @throws LtiRefused if what is brought is wrong, or there is nothing to ask
   */
  static Optional<BrowserProof> proof(LaunchRequest request, LoginTransaction transaction)
      throws LtiRefused {
    Optional<String> cookie = BrowserBinding.from(request.cookies(), transaction);
    if (cookie.isPresent()) {
      return proof(cookie.get(), transaction, BrowserProof.COOKIE, Refusal.COOKIE_WRONG);
    }
    if (transaction.storage().isEmpty()) {
      throw new LtiRefused(Refusal.COOKIE_BLOCKED, "the browser sent no cookie of the login");
    }
    Optional<String> stored = request.storageProof();
    return stored.isEmpty()
        ? Optional.empty()
        : proof(stored.get(), transaction, BrowserProof.PLATFORM_STORAGE, Refusal.STORAGE_WRONG);
  }

  private static Optional<BrowserProof> proof(
      String value, LoginTransaction transaction, BrowserProof proof, Refusal otherwise)
      throws LtiRefused {
    if (!BrowserBinding.matches(value, transaction)) {
      throw new LtiRefused(otherwise, "the secret of the browser is of another login");
    }
    return Optional.of(proof);
  }
}

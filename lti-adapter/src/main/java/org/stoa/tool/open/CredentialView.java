package org.stoa.tool.open;

import java.util.Optional;
import org.stoa.tool.credential.Certificate;
import org.stoa.tool.web.Frame;

/**
 * The page that verifies a credential.
 *
 * @param salt of the address; empty if it has none, so that no name can be compared
 * @param name that the visitor has written; empty before that
 * @param matches whether it is the one that the credential was issued to
 */
public record CredentialView(
    Frame frame,
    Certificate certificate,
    String address,
    String salt,
    String name,
    Optional<Boolean> matches) {

  /** Doesn't say who it is. */
  @Override
  public String toString() {
    return "CredentialView[" + address + "]";
  }
}

package org.stoa.tool.credential;

import java.net.URI;
import java.util.UUID;

/**
 * Where credentials are, for everybody.
 *
 * @param tool the public address of the tool, which stands for the issuer
 */
public record CredentialAddresses(URI tool) {

  /** Where a credential is verified. */
  public String page(UUID id) {
    return tool + "/credential/" + id;
  }

  /** The same with what recognises its holder's name; for her alone to pass on. */
  public String page(UUID id, String salt) {
    return page(id) + "?salt=" + salt;
  }

  /** Where it can be had, signed. */
  String badge(UUID id) {
    return page(id) + "/badge";
  }

  /** Where it says whether it was revoked. */
  String status(UUID id) {
    return page(id) + "/status";
  }

  /** Where a public key is. */
  String key(String keyId) {
    return tool + "/credential-key/" + keyId;
  }
}

package org.stoa.tool.learner;

import org.stoa.tool.credential.Certificate;
import org.stoa.tool.credential.CertificatePaper;
import org.stoa.tool.credential.CredentialAddresses;
import org.stoa.tool.print.QrCode;
import org.stoa.tool.store.Credentials.Held;

/**
 * A certificate as its holder reads it.
 *
 * @param verification the address that she may pass on
 * @param code the same, for cameras
 */
public record CertificateView(Certificate certificate, String verification, QrCode code) {

  static CertificateView of(Held held, CredentialAddresses addresses) {
    String address = addresses.page(held.credential().award().id(), held.salt());
    return new CertificateView(Certificate.of(held), address, QrCode.of(address));
  }

  /** The same on paper. */
  CertificatePaper paper() {
    return new CertificatePaper(certificate, verification);
  }

  /** Whether it can be had on paper. */
  public boolean isPrinted() {
    return paper().canBeWritten();
  }
}

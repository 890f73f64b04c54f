package org.stoa.tool.credential;

import java.util.List;
import java.util.stream.Stream;
import org.stoa.content.Texts;
import org.stoa.tool.print.Paper;
import org.stoa.tool.print.Paper.Ink;
import org.stoa.tool.print.QrCode;

/**
 * A certificate as a PDF.
 *
 * @param verification the address where it is verified, which is printed with its code
 */
public record CertificatePaper(Certificate certificate, String verification) {

  /** Whether there is a letter for everything that it says. */
  public boolean canBeWritten() {
    return Stream.concat(
            Stream.of(
                certificate.award(),
                certificate.name(),
                certificate.programme(),
                certificate.issuers()),
            certificate.asked().stream())
        .allMatch(Paper::canWrite);
  }

  /** The file. */
  public byte[] pdf() {
    try (Paper paper = new Paper(certificate.award(), certificate.language())) {
      Texts words = certificate.words();
      paper.space(24);
      paper.centred(certificate.programme(), 12, Ink.GREY);
      paper.space(8);
      paper.centred(certificate.award(), 28, Ink.GREEN);
      paper.space(24);
      paper.centred(words.text("certificate.to"), 12, Ink.BLACK);
      paper.centred(certificate.name(), 24, Ink.BLACK);
      paper.space(16);
      paper.centred(words.text("certificate.earned", certificate.earned()), 12, Ink.BLACK);
      if (!certificate.issuers().isEmpty()) {
        paper.centred(words.text("certificate.issuers", certificate.issuers()), 12, Ink.BLACK);
      }
      certificate.revoked().ifPresent(it -> paper.centred(it, 12, Ink.RED));
      paper.space(28);
      paper.paragraph(words.text("certificate.asked"), 9.5, Ink.GREY);
      List<String> asked = certificate.asked();
      asked.forEach(part -> paper.paragraph("• " + part, 9.5, Ink.BLACK));
      paper.space(20);
      paper.code(QrCode.of(verification), 110, verification);
      paper.centred(words.text("certificate.verify"), 8.5, Ink.GREY);
      paper.address(verification, 8.5);
      return paper.pdf();
    }
  }

  /** Doesn't say who it is. */
  @Override
  public String toString() {
    return "CertificatePaper[]";
  }
}

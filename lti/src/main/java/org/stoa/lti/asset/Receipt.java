package org.stoa.lti.asset;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import org.stoa.lti.claim.Asset;

/** Passes bytes on, no more than so many, and knows afterwards what passed. */
final class Receipt extends OutputStream {

  private final OutputStream into;
  private final long most;
  private final MessageDigest digest = sha256();
  private long count;
  private boolean overfull;
  private Optional<IOException> failure = Optional.empty();

  Receipt(OutputStream into, long most) {
    this.into = into;
    this.most = most;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] chunk, int offset, int length) throws IOException {
    if (count + length > most) {
      overfull = true;
      throw new IOException("more than " + most + " bytes");
    }
    try {
      into.write(chunk, offset, length);
    } catch (IOException e) {
      failure = Optional.of(e);
      throw e;
    }
    digest.update(chunk, offset, length);
    count += length;
  }

  /** Throws what the caller's own stream threw. */
  void requireIntactStream() throws IOException {
    if (failure.isPresent()) {
      throw failure.get();
    }
  }

  boolean isOverfull() {
    return overfull;
  }

  /** Whether everything that was announced of it is so; to be asked once. */
  boolean isFor(Asset asset) {
    String sha256 = Base64.getEncoder().encodeToString(digest.digest());
    return asset.size().orElse(count) == count && asset.sha256().orElse(sha256).equals(sha256);
  }
}

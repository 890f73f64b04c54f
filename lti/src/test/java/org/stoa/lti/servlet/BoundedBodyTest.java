package org.stoa.lti.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BoundedBodyTest {

  private static final int MIB = 1024 * 1024;

  /** A body that says how much of it nobody has read. */
  private static final class Sent extends ServletInputStream {

    private final ByteArrayInputStream bytes;

    Sent(String text) {
      bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    int unread() {
      return bytes.available();
    }

    HttpServletRequest request() {
      return (HttpServletRequest)
          Proxy.newProxyInstance(
              getClass().getClassLoader(),
              new Class<?>[] {HttpServletRequest.class},
              (proxy, method, arguments) -> this);
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] block, int offset, int length) {
      return bytes.read(block, offset, length);
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException("nobody waits");
    }
  }

  @Test
  @DisplayName("A body up to the limit in bytes is text in UTF-8, and a byte more is none")
  void limit() throws IOException {
    assertEquals(Optional.of(""), BoundedBody.read(new Sent("").request(), 6));
    assertEquals(Optional.of("도시"), BoundedBody.read(new Sent("도시").request(), 6));
    assertEquals(Optional.empty(), BoundedBody.read(new Sent("도시!").request(), 6));
  }

  @Test
  @DisplayName("What is too large is read on, so that the sender hears, but not for ever")
  void heardOut() throws IOException {
    Sent large = new Sent("a".repeat(2 * MIB));
    assertEquals(Optional.empty(), BoundedBody.read(large.request(), 10));
    assertEquals(0, large.unread());
    Sent endless = new Sent("a".repeat(20 * MIB));
    assertEquals(Optional.empty(), BoundedBody.read(endless.request(), 10));
    assertEquals(18, (endless.unread() + MIB - 1) / MIB);
  }
}

package org.stoa.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PreviewTest {

  private static final String SMALL = "src/test/resources/programmes/small";
  private static final Pattern ADDRESS = Pattern.compile("Open (http://127\\.0\\.0\\.1:\\d+/) in");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return Stoa.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }

  @Test
  @DisplayName("preview: prints the address, serves there in the language asked for, until its end")
  void serves() throws Exception {
    var status = new CompletableFuture<Integer>();
    var command =
        new Thread(() -> status.complete(run("preview", SMALL, "--port", "0", "--locale", "ko")));
    command.start();
    Matcher address = ADDRESS.matcher("");
    while (!address.reset(out.toString()).find()) {
      Thread.sleep(20);
    }
    assertTrue(out.toString().contains("0 errors, 0 warnings, 2 infos"), out.toString());
    URI page = URI.create(address.group(1)).resolve("package/html/index.html");
    assertTrue(read(page).contains("작은 것들"));
    command.interrupt();
    assertEquals(0, status.get(), err::toString);
  }

  @Test
  @DisplayName("preview: a folder or a port that isn't one is wrong use, and 64")
  void wrongUse() throws IOException {
    assertEquals(64, run("preview", "nowhere"));
    assertEquals(64, run("preview", SMALL, "--port", "70000"));
    assertTrue(err.toString().contains("from 0 to 65535"), err.toString());
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());
      assertEquals(64, run("preview", SMALL, "--port", port));
      assertTrue(err.toString().contains("Port " + port + " is taken"), err.toString());
    }
  }

  private static String read(URI address) throws IOException {
    try (InputStream in = address.toURL().openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

package org.stoa.lti.spi;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Every request that leaves this tool goes through here. An implementation must not follow
 * redirects, must bound time and size, and must refuse addresses that aren't on the public
 * internet, unless it was told to trust them: the addresses come from outside. It must send a
 * {@code User-Agent}: some platforms refuse requests without one.
 */
public interface HttpTransport {

  /**
   * Sends one request and waits for the whole answer.
   *
   * @throws IOException if there is none: refused by a guard, timed out, too large, broken off. An
   *     answer with an error status is an answer.
   */
  Response send(Request request) throws IOException;

  /**
   * Sends one request, and hands the body of a 2xx answer on while it arrives, as bytes. The answer
   * is broken off where the stream refuses more; nothing is written after this method has ended.
   *
   * @return the answer without its body, if that was handed on
   * @throws IOException as {@link #send}, or if the stream does; by default always, since not every
   *     transport can
   */
  default Response download(Request request, OutputStream into) throws IOException {
    throw new IOException("this transport hands nothing on");
  }

  /**
   * What to send.
   *
   * @param method {@code GET}, {@code POST}, …
   * @param headers sent as they are, one value each
   * @param body sent in UTF-8
   */
  record Request(String method, URI uri, Map<String, String> headers, Optional<String> body) {

    /** Copies the headers. */
    public Request {
      headers = Map.copyOf(headers);
    }

    /** A GET that asks for one media type. */
    public static Request get(URI uri, String accept) {
      return new Request("GET", uri, Map.of("Accept", accept), Optional.empty());
    }

    /** Names nothing that must not be logged. */
    @Override
    public String toString() {
      return method + " " + uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath();
    }
  }

  /**
   * What came back.
   *
   * @param headers names in lower case
   * @param body read as UTF-8
   */
  record Response(int status, Map<String, List<String>> headers, String body) {

    /** Copies the headers. */
    public Response {
      headers = Map.copyOf(headers);
    }

    /** The first value of a header. */
    public Optional<String> header(String name) {
      return headers(name).stream().findFirst();
    }

    /** Every value of a header. */
    public List<String> headers(String name) {
      return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    /** Whether the status is 2xx. */
    public boolean succeeded() {
      return status / 100 == 2;
    }

    /** Names nothing that must not be logged. */
    @Override
    public String toString() {
      return "Response[status=" + status + "]";
    }
  }
}

package org.stoa.lti.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.stoa.lti.spi.HttpTransport;
import org.stoa.lti.text.HostPattern;

/**
 * HTTP to platforms: https only, no private, loopback or link-local address, no redirect, 5 seconds
 * to connect and 5 for the whole answer, at most 4 MiB, which holds the members of a large course
 * on one page.
 *
 * <p>Safe for many threads. Holds a connection pool; make one and share it.
 */
public final class GuardedTransport implements HttpTransport {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int LONGER_FOR_A_FILE = 60;
  private static final int LARGEST = 4 * 1024 * 1024;
  private static final String USER_AGENT = "Stoa-LTI/1.3";

  private final AddressGuard guard;
  private final Duration patience;
  private final HttpClient client;

  GuardedTransport(AddressGuard guard, Duration patience) {
    this.guard = guard;
    this.patience = patience;
    this.client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(patience)
            .proxy(ProxySelector.of(null))
            .build();
  }

  /**
   * The public internet, by https.
   *
   * @throws IllegalStateException if this JDK keeps no name that was looked up ({@code
   *     networkaddress.cache.ttl} is 0): then the address that was looked at needn't be the one
   *     that is called
   */
  public static GuardedTransport strict() {
    return guarded(false);
  }

  /**
   * Loosened for demonstrations and tests: this machine's own loopback addresses too, by https, and
   * by http as {@code localhost}, {@code 127.0.0.1} or {@code [::1]}. Nothing else private.
   *
   * @throws IllegalStateException as {@link #strict} does
   */
  public static GuardedTransport allowingLoopback() {
    return guarded(true);
  }

  private static GuardedTransport guarded(boolean allowLoopback) {
    NameCache.ofThisJdk().require();
    return new GuardedTransport(
        new AddressGuard(InetAddress::getAllByName, allowLoopback, List.of()), PATIENCE);
  }

  /**
   * Tightened: the same, calling these hosts and no others.
   *
   * @param hosts at least one
   * @throws IllegalArgumentException if there is none
   */
  public GuardedTransport onlyTo(List<HostPattern> hosts) {
    if (hosts.isEmpty()) {
      throw new IllegalArgumentException("no host may be called");
    }
    return new GuardedTransport(guard.onlyTo(hosts), patience);
  }

  @Override
  public Response send(Request request) throws IOException {
    return response(ask(request, patience, head -> collected()));
  }

  @Override
  public Response download(Request request, OutputStream into) throws IOException {
    try (StreamGate gate = new StreamGate(into)) {
      return response(
          ask(
              request,
              patience.multipliedBy(LONGER_FOR_A_FILE),
              head ->
                  head.statusCode() / 100 == 2
                      ? new StreamedBody<>(gate, () -> new byte[0])
                      : collected()));
    }
  }

  private static StreamedBody<byte[]> collected() {
    BoundedBytes bytes = new BoundedBytes(LARGEST);
    return new StreamedBody<>(bytes, bytes::toByteArray);
  }

  private static Response response(HttpResponse<byte[]> response) {
    return new Response(
        response.statusCode(),
        response.headers().map(),
        new String(response.body(), StandardCharsets.UTF_8));
  }

  private HttpResponse<byte[]> ask(Request request, Duration whole, BodyHandler<byte[]> handler)
      throws IOException {
    guard.check(request.uri());
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(request.uri())
            .timeout(patience)
            .setHeader("User-Agent", USER_AGENT)
            .method(
                request.method(),
                request.body().map(BodyPublishers::ofString).orElse(BodyPublishers.noBody()));
    request.headers().forEach(builder::setHeader);
    return await(client.sendAsync(builder.build(), handler), whole);
  }

  /** The client's own timeout ends with the headers; this one covers the body. */
  private static <T> T await(CompletableFuture<T> answer, Duration whole) throws IOException {
    try {
      return answer.get(whole.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new HttpTimeoutException("no whole answer within " + whole.toSeconds() + " s");
    } catch (ExecutionException e) {
      throw new IOException(String.valueOf(e.getCause()), e);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for a platform");
    }
  }
}

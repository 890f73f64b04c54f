package org.stoa.preview;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.stoa.problem.Problem;

/**
 * A programme's folder, played in browsers on this machine while somebody writes in it. Safe for
 * any thread.
 */
public final class PreviewServer implements AutoCloseable {

  private final HttpServer server;
  private final Latest latest;
  private final ExecutorService threads;
  private final Future<?> following;

  private PreviewServer(
      HttpServer server, Latest latest, ExecutorService threads, Future<?> following) {
    this.server = server;
    this.latest = latest;
    this.threads = threads;
    this.following = following;
  }

  /**
   * Reads the folder and starts to serve it, on the loopback address alone.
   *
   * @param reader the language of the packages; the programme's first if empty
   * @param port to listen on; 0 for any free one
   * @throws java.net.BindException if something else listens there
   */
  public static PreviewServer open(Path folder, Optional<Locale> reader, int port)
      throws IOException {
    var watch = new FolderWatch(folder);
    var latest = new Latest(Snapshot.first(folder, reader));
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    ExecutorService threads = Executors.newCachedThreadPool(PreviewServer::thread);
    server.setExecutor(threads);
    int chosen = server.getAddress().getPort();
    server.createContext("/", new PreviewSite(folder, latest, Clock.systemUTC(), chosen));
    server.start();
    Future<?> following =
        threads.submit(
            () -> {
              while (true) {
                List<String> saved = watch.await();
                latest.replace(latest.snapshot().next(folder, reader, saved));
              }
            });
    return new PreviewServer(server, latest, threads, following);
  }

  /** Where browsers on this machine find it. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  /** What is wrong with the folder now. */
  public List<Problem> problems() {
    return latest.snapshot().problems();
  }

  /**
   * Waits for ever.
   *
   * @throws IllegalStateException if the folder can't be followed any more, by an error of ours
   */
  public void await() throws InterruptedException {
    try {
      following.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "stoa-preview");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    threads.shutdownNow();
    server.stop(0);
  }
}

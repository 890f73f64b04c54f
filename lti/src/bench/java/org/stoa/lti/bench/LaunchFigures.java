package org.stoa.lti.bench;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Prints what {@code docs/performance.md} quotes: the processor time of a whole launch, login
 * included, beside that of a servlet which only verifies the signature, in rounds that take turns.
 */
public final class LaunchFigures {

  private static final int WARM_UP = 25_000;
  private static final int ROUNDS = 4;
  private static final int PER_ROUND = 5_000;
  private static final int BROWSERS = 4;

  private LaunchFigures() {}

  @FunctionalInterface
  private interface Launch {
    void at(URI server) throws Exception;
  }

  public static void main(String[] arguments) throws Exception {
    Path database = Files.createTempDirectory("stoa-bench-").resolve("stoa");
    ExecutorService browsers = Executors.newFixedThreadPool(BROWSERS);
    try (Platform platform = new Platform();
        ServerProcess bare = new ServerProcess("bare", platform.address().toString());
        ServerProcess tool =
            new ServerProcess("tool", platform.address().toString(), database.toString())) {
      Driver driver = new Driver(platform);
      run(browsers, WARM_UP, driver::bare, bare);
      run(browsers, WARM_UP, driver::good, tool);
      run(browsers, WARM_UP, driver::bad, tool);
      int asked = platform.requests();
      int rows = driver.rows(tool.address());
      Duration least = Duration.ZERO;
      Duration good = Duration.ZERO;
      Duration bad = Duration.ZERO;
      for (int round = 0; round < ROUNDS; round++) {
        least = least.plus(run(browsers, PER_ROUND, driver::bare, bare));
        good = good.plus(run(browsers, PER_ROUND, driver::good, tool));
        bad = bad.plus(run(browsers, PER_ROUND, driver::bad, tool));
      }
      System.out.printf("%-34s %8s %8s%n", "processor time of the server", "ms", "ratio");
      print("signature alone, one request", least, least);
      print("login and launch, durable store", good, least);
      print("a launch that nobody signed", bad, least);
      System.out.printf(
          "%d requests to the platform, %d more logins kept than before%n",
          platform.requests() - asked, driver.rows(tool.address()) - rows);
    } finally {
      browsers.shutdown();
    }
  }

  /** What the server computed meanwhile. */
  private static Duration run(
      ExecutorService browsers, int launches, Launch launch, ServerProcess server)
      throws Exception {
    Duration before = server.processorTime();
    List<Future<?>> running = new ArrayList<>();
    for (int browser = 0; browser < BROWSERS; browser++) {
      running.add(
          browsers.submit(
              () -> {
                for (int i = 0; i < launches / BROWSERS; i++) {
                  launch.at(server.address());
                }
                return null;
              }));
    }
    for (Future<?> one : running) {
      one.get();
    }
    return server.processorTime().minus(before);
  }

  private static void print(String what, Duration all, Duration least) {
    System.out.printf(
        "%-34s %8.3f %8.2f%n",
        what,
        all.toNanos() / 1e6 / (ROUNDS * PER_ROUND),
        (double) all.toNanos() / least.toNanos());
  }
}

package org.stoa.lti.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Two nodes with several threads each, which all do the same at the same moment. */
public final class Race {

  /** How many there are. */
  public static final int THREADS = 8;

  private Race() {}

  /** How many of the threads were answered with true. */
  public static int winners(Callable<Boolean> onOneNode, Callable<Boolean> onTheOther)
      throws Exception {
    CyclicBarrier start = new CyclicBarrier(THREADS);
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<Boolean>> running = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        Callable<Boolean> call = i % 2 == 0 ? onOneNode : onTheOther;
        running.add(
            pool.submit(
                () -> {
                  start.await(10, TimeUnit.SECONDS);
                  return call.call();
                }));
      }
      int winners = 0;
      for (Future<Boolean> thread : running) {
        winners += thread.get(60, TimeUnit.SECONDS) ? 1 : 0;
      }
      return winners;
    } finally {
      pool.shutdown();
    }
  }
}

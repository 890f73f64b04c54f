package org.stoa.progress;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks and prints what {@code docs/performance.md} quotes. */
public final class Figures {

  private Figures() {}

  public static void main(String[] arguments) throws RunnerException {
    new Runner(
            new OptionsBuilder()
                .include("org.stoa.progress.*Benchmark")
                .addProfiler(GCProfiler.class)
                .build())
        .run();
  }
}

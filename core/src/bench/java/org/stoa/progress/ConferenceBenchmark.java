package org.stoa.progress;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.stoa.statement.Statement;

/** 2,000 participants and all 22 sessions of a conference of four days. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ConferenceBenchmark {

  private static final Evaluator EVALUATOR = Evaluator.of(Conference.EDITION);

  private final List<List<Statement>> logs =
      IntStream.range(0, Conference.PARTICIPANTS).mapToObj(Conference::participant).toList();

  @Benchmark
  public void conference(Blackhole findings) {
    for (List<Statement> log : logs) {
      findings.consume(
          EVALUATOR.evaluate(Conference.RULE, log, Conference.AFTERWARDS));
    }
  }
}

package org.stoa.progress;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.stoa.criterion.Criterion;
import org.stoa.statement.Statement;

/** The certificate of Caring Cities for one learner who has earned it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class CertificateBenchmark {

  private static final Criterion RULE = CaringCities.rule("certificate");
  private static final Instant AS_OF = CaringCities.at("2023-07-30T12:00");
  private static final Evaluator EVALUATOR = Evaluator.of(CaringCities.EDITION);

  @Param({"40", "400", "4000"})
  public int statements;

  private List<Statement> log = List.of();

  @Setup
  public void write() {
    log = CaringCities.earned(statements);
  }

  /** The loop over the same statements that does nothing with them: what no evaluation can beat. */
  @Benchmark
  public void emptyLoop(Blackhole nothing) {
    for (Statement statement : log) {
      nothing.consume(statement);
    }
  }

  @Benchmark
  public Finding certificate() {
    return EVALUATOR.evaluate(RULE, log, AS_OF);
  }
}

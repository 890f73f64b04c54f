package org.stoa.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.criterion.Criterion;
import org.stoa.statement.Statement;

class AllocationTest {

  private static final int STATEMENTS = 40;
  private static final int EVALUATIONS = 10_000;
  private static final int ROUNDS = 10;
  // The benchmark holds 4,000; compilers that inline otherwise may take a little more.
  private static final long LIMIT = 4_096;

  @Test
  @DisplayName("The certificate of a learner with 40 statements takes at most 4 kB")
  void certificate() throws IOException, InterruptedException {
    // In a machine of its own: an agent that counts what tests reach makes the code allocate more.
    Process measured =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-classpath",
                System.getProperty("java.class.path"),
                Allocation.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String said = new String(measured.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, measured.waitFor());
    long bytes = Long.parseLong(said.strip());
    assertTrue(bytes <= LIMIT, () -> bytes + " bytes for each evaluation");
  }

  /** Prints how many bytes one evaluation allocates, once it is compiled. */
  static final class Allocation {

    private static final Evaluator EVALUATOR = Evaluator.of(CaringCities.EDITION);
    private static final Criterion CERTIFICATE = CaringCities.rule("certificate");
    private static final Instant AS_OF = CaringCities.at("2023-07-30T12:00");

    private Allocation() {}

    public static void main(String[] arguments) {
      List<Statement> log = CaringCities.earned(STATEMENTS);
      assertEquals(STATEMENTS, log.size());
      long least = Long.MAX_VALUE;
      for (int round = 0; round < ROUNDS; round++) {
        least = Math.min(least, allocated(log) / EVALUATIONS);
      }
      System.out.println(least);
    }

    private static long allocated(List<Statement> log) {
      ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
      long own = Thread.currentThread().getId();
      long before = threads.getThreadAllocatedBytes(own);
      for (int i = 0; i < EVALUATIONS; i++) {
        assertTrue(EVALUATOR.evaluate(CERTIFICATE, log, AS_OF).isSatisfied());
      }
      return threads.getThreadAllocatedBytes(own) - before;
    }
  }
}

package org.stoa.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Lets Jazzer look for files that a reader can't bear, one reader after the other, each in a
 * machine of its own.
 *
 * <p>It begins with what lies under {@code src/fuzz/resources}, and puts there what it finds, so
 * that it stays a test. What merely went new ways is kept under {@code target/fuzz} for the next
 * time.
 */
public final class Fuzz {

  private static final Path SEEDS = Path.of("src/fuzz/resources");
  private static final Path GROWN = Path.of("target/fuzz");
  private static final String INSTRUMENTED =
      "org.stoa.**:org.commonmark.**:org.snakeyaml.**:org.apache.commons.csv.**:org.jsoup.**";

  private Fuzz() {}

  /**
   * Fuzzes every reader.
   *
   * @param arguments how many seconds each; then, if not all, the readers' names with commas
   *     between them
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<EveryReader> broken = new ArrayList<>();
    for (EveryReader reader : wanted(arguments[1])) {
      if (!bears(reader, arguments[0])) {
        broken.add(reader);
      }
    }
    if (!broken.isEmpty()) {
      throw new IllegalStateException("found files that these can't bear: " + broken);
    }
  }

  /** Throws for a name that no reader has, lest somebody thinks that it was fuzzed. */
  private static List<EveryReader> wanted(String names) {
    return names.equals("all")
        ? List.of(EveryReader.values())
        : Stream.of(names.split(","))
            .map(name -> EveryReader.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_')))
            .toList();
  }

  private static boolean bears(EveryReader reader, String seconds)
      throws IOException, InterruptedException {
    String name = reader.name().toLowerCase(Locale.ROOT).replace('_', '-');
    Path seeds = Files.createDirectories(SEEDS.resolve(name));
    Path grown = Files.createDirectories(GROWN.resolve(name));
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx1g",
            "-Xss1m",
            "-XX:+EnableDynamicAgentLoading",
            "-D" + FuzzTarget.READER + "=" + reader.name(),
            "-D" + FuzzTarget.FOLDER + "=" + Files.createTempDirectory("stoa-fuzz-"),
            "-cp",
            System.getProperty("java.class.path"),
            "com.code_intelligence.jazzer.Jazzer",
            "--target_class=" + FuzzTarget.class.getName(),
            "--instrumentation_includes=" + INSTRUMENTED,
            "--reproducer_path=" + GROWN,
            "-artifact_prefix=" + seeds + "/",
            "-max_total_time=" + seconds,
            "-max_len=4096",
            "-timeout=20",
            "-rss_limit_mb=4096",
            "-print_final_stats=1",
            grown.toString(),
            seeds.toString());
    return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
  }
}

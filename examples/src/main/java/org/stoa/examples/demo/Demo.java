package org.stoa.examples.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.stoa.authoring.ProgrammeReader;
import org.stoa.authoring.Reading;
import org.stoa.examples.campus.Campus;
import org.stoa.examples.campus.CampusSettings;
import org.stoa.examples.campus.Placement;
import org.stoa.examples.campus.platform.Tool;
import org.stoa.examples.standalone.ToolServer;
import org.stoa.programme.Edition;
import org.stoa.programme.Programme;
import org.stoa.scorm.Exporter;
import org.stoa.scorm.PackagePlan;
import org.stoa.scorm.Scorm12;
import org.stoa.tool.Catalogue;
import org.stoa.tool.Offering;
import org.stoa.tool.ToolSettings;
import org.stoa.tool.grade.Grading;

/** The running demonstration. */
public final class Demo implements AutoCloseable {

  private static final Duration INVITATION = Duration.ofMinutes(5);

  private final BundledProgramme bundled;
  private final Path data;
  private final Programme programme;
  private final ToolServer tool;
  private final Campus campus;

  private Demo(
      BundledProgramme bundled, Path data, Programme programme, ToolServer tool, Campus campus) {
    this.bundled = bundled;
    this.data = data;
    this.programme = programme;
    this.tool = tool;
    this.campus = campus;
  }

  /**
   * Starts the campus and the tool.
   *
   * @param port of the campus; the tool takes the next one, or any that is free
   * @param toolHost the name under which browsers find the tool: {@code localhost} is the same site
   *     as the campus, {@code 127.0.0.1} another one
   * @throws IOException if the campus can't have its port
   */
  public static Demo start(int port, String toolHost, Clock clock) throws IOException {
    Campus campus = Campus.start(CampusSettings.onPort(port).with(clock));
    BundledProgramme bundled = BundledProgramme.named("caring-cities");
    Path data = Files.createTempDirectory("stoa-demo");
    Edition edition = aroundToday(ProgrammeReader.read(bundled.folder()), clock);
    Offering offering = new Offering(edition, bundled.folder());
    ToolServer server = tool(campus.port() + 1, toolHost, data, offering, clock);
    Tool registered = campus.registerTool(server.tool().invite(INVITATION));
    place(campus, registered, edition);
    new SampleAttendance(server.tool(), offering, campus, registered, clock).record();
    return new Demo(bundled, data, edition.programme(), server, campus);
  }

  /** The edition of 2023 on other days: it began on the Monday of last week. */
  private static Edition aroundToday(Reading reading, Clock clock) {
    Edition edition = reading.editions().get(0);
    LocalDate thisMonday =
        LocalDate.now(clock.withZone(edition.zone()))
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return edition.startingOn(thisMonday.minusWeeks(1));
  }

  private static ToolServer tool(int port, String host, Path data, Offering offering, Clock clock)
      throws IOException {
    Catalogue catalogue = new Catalogue(List.of(offering));
    String database = "jdbc:h2:file:" + data.resolve("stoa");
    try {
      return ToolServer.start(
          "127.0.0.1", port, got -> settings(host, got, database, catalogue, clock));
    } catch (BindException taken) {
      return ToolServer.start(
          "127.0.0.1", 0, got -> settings(host, got, database, catalogue, clock));
    }
  }

  private static ToolSettings settings(
      String host, int port, String database, Catalogue catalogue, Clock clock) {
    URI address = URI.create("http://" + host + ":" + port);
    return ToolSettings.of(address, database, catalogue).allowingLoopback().at(clock);
  }

  private static void place(Campus campus, Tool tool, Edition edition) {
    Programme programme = edition.programme();
    campus.addActivity(
        Placement.of(tool, programme.title().in(Locale.ENGLISH))
            .saying(programme.summary().map(text -> text.in(Locale.ENGLISH)).orElse(""))
            .with("programme", programme.id().value())
            .graded(Grading.outOf(edition).orElseThrow()));
  }

  /** Writes the SCORM package of the same programme. */
  public void exportTo(Path target) {
    PackagePlan plan = PackagePlan.of(programme, bundled.folder(), Locale.ENGLISH);
    Exporter.export(plan, new Scorm12(), target);
  }

  public Campus campus() {
    return campus;
  }

  /** Stops both servers and forgets everything. */
  @Override
  public void close() {
    campus.close();
    tool.close();
    try (Stream<Path> files = Files.walk(data)) {
      bundled.close();
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

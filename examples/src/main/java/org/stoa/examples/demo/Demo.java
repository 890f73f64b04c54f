package org.stoa.examples.demo;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import org.stoa.authoring.ProgrammeReader;
import org.stoa.authoring.Reading;
import org.stoa.examples.campus.Campus;
import org.stoa.examples.campus.CampusSettings;
import org.stoa.examples.campus.Placement;
import org.stoa.examples.campus.platform.tool.Tool;
import org.stoa.examples.standalone.ToolServer;
import org.stoa.programme.Edition;
import org.stoa.programme.Programme;
import org.stoa.scorm.Exporter;
import org.stoa.scorm.PackagePlan;
import org.stoa.scorm.format.Scorm12;
import org.stoa.tool.ToolSettings;
import org.stoa.tool.catalogue.Catalogue;
import org.stoa.tool.catalogue.Offering;
import org.stoa.tool.grade.Grading;

/** The running demonstration. */
public final class Demo implements AutoCloseable {

  private static final Duration INVITATION = Duration.ofMinutes(5);
  private static final int HIGHEST_PORT = 65_535;

  private final Resources resources;
  private final Path folder;
  private final Path data;
  private final Programme programme;
  private final Campus campus;

  private Demo(Resources resources, Path folder, Path data, Programme programme, Campus campus) {
    this.resources = resources;
    this.folder = folder;
    this.data = data;
    this.programme = programme;
    this.campus = campus;
  }

  /**
   * Starts the campus and the tool.
   *
   * @param port of the campus; the tool takes the next one, or any that is free
   * @see #start(CampusSettings, String)
   */
  public static Demo start(int port, String toolHost, Clock clock) throws IOException {
    return start(CampusSettings.onPort(port).with(clock), toolHost);
  }

  /**
   * Starts the campus and the tool.
   *
   * @param settings of the campus; the tool takes the next port, or any that is free
   * @param toolHost the name under which browsers find the tool: {@code localhost} is the same site
   *     as the campus, {@code 127.0.0.1} another one
   * @throws BindException if the port of the campus is taken
   * @throws IOException if something can't be started for another reason
   */
  public static Demo start(CampusSettings settings, String toolHost) throws IOException {
    Resources resources = new Resources();
    try {
      return start(resources, settings, toolHost);
    } catch (IOException | RuntimeException e) {
      resources.closeAfter(e);
      throw e;
    }
  }

  private static Demo start(Resources resources, CampusSettings settings, String toolHost)
      throws IOException {
    Clock clock = settings.clock();
    Campus campus = resources.add(campus(settings));
    Path folder = resources.add(BundledProgramme.named("caring-cities")).folder();
    Path data = resources.temporaryFolder("stoa-demo");
    Edition edition = aroundToday(ProgrammeReader.read(folder), clock);
    Offering offering = new Offering(edition, folder);
    ToolServer server = resources.add(tool(campus.port() + 1, toolHost, data, offering, clock));
    Tool registered = campus.registerTool(server.tool().registration().inviteApproving(INVITATION));
    place(campus, registered, edition);
    new SampleAttendance(server.tool(), offering, campus, registered, clock).record();
    return new Demo(resources, folder, data, edition.programme(), campus);
  }

  private static Campus campus(CampusSettings settings) throws IOException {
    try {
      return Campus.start(settings);
    } catch (IOException e) {
      throw e.getCause() instanceof BindException taken ? taken : e;
    }
  }

  /** The edition of 2023 on other days: it began on the Monday of last week. */
  static Edition aroundToday(Reading reading, Clock clock) {
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
      int wanted = port > HIGHEST_PORT ? 0 : port;
      return ToolServer.start(
          "127.0.0.1", wanted, got -> settings(host, got, database, catalogue, clock));
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
    PackagePlan plan = PackagePlan.of(programme, folder, Locale.ENGLISH);
    Exporter.export(plan, new Scorm12(), target);
  }

  public Campus campus() {
    return campus;
  }

  /** Where the tool keeps what it knows, as long as the demonstration runs. */
  Path data() {
    return data;
  }

  /** Stops both servers and forgets everything. */
  @Override
  public void close() {
    resources.close();
  }
}

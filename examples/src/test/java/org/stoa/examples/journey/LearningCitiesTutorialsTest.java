package org.stoa.examples.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stoa.authoring.Reading;
import org.stoa.programme.Activity;
import org.stoa.programme.Activity.Group;
import org.stoa.programme.Activity.Resource;
import org.stoa.programme.Appointment;
import org.stoa.programme.Edition;
import org.stoa.programme.Lifecycle;
import org.stoa.programme.Localised;
import org.stoa.programme.Profile;
import org.stoa.programme.Programme;
import org.stoa.programme.RoleId;
import org.stoa.progress.Progress;
import org.stoa.scorm.Exporter;
import org.stoa.scorm.PackagePlan;
import org.stoa.scorm.PackagePlan.Reason;
import org.stoa.scorm.format.Scorm12;
import org.stoa.statement.ActivityId;

/** What the tutorials for learning cities hold. */
class LearningCitiesTutorialsTest {

  private static final String FOLDER = "learning-cities-tutorials";
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
  private static final Reading READING = Programmes.read(FOLDER);
  private static final Programme PROGRAMME = READING.programme().orElseThrow();

  private static Activity activity(String id) {
    return PROGRAMME.activity(new ActivityId(id)).orElseThrow();
  }

  private static List<Activity> parts(String group) {
    return ((Group) activity(group)).parts();
  }

  private static boolean isTagged(Activity activity, String tag) {
    return activity.outline().subject().tags().contains(tag);
  }

  @Test
  @DisplayName("S2-01 S2-02 S2-12 seven tutorials, and one more that is thematic: eight in all")
  void tutorials() {
    List<Activity> tutorials = parts("tutorials");
    assertEquals(8, tutorials.size());
    assertTrue(tutorials.stream().allMatch(it -> isTagged(it, "tutorial")));
    List<Activity> thematic = tutorials.stream().filter(it -> isTagged(it, "thematic")).toList();
    assertEquals(List.of(activity("tutorial-esd")), thematic);
    for (Activity tutorial : tutorials) {
      String text = ((Resource) tutorial).page().original().body();
      assertTrue(text.split("\\s+").length > 180, () -> tutorial.id() + " teaches something");
    }
  }

  @Test
  @DisplayName("S2-03 S2-04 seven modules with outcomes, from the week of the fourth conference on")
  void modules() {
    assertEquals(7, parts("modules").size());
    for (Activity module : parts("modules")) {
      assertFalse(module.outline().subject().outcomes().isEmpty(), module.id().value());
    }
    Edition selfPaced = Programmes.edition(FOLDER, "self-paced");
    for (int i = 1; i <= 7; i++) {
      assertEquals(
          Instant.parse("2019-09-30T00:00:00Z"), selfPaced.opens(new ActivityId("guide-" + i)));
    }
  }

  @Test
  @DisplayName("S2-05 each of the four roles is offered a note of its own, and everything for all")
  void roles() {
    assertEquals("note-policy-makers", notesFor("policy-maker"));
    assertEquals("note-project-leaders", notesFor("project-leader"));
    assertEquals("note-partners", notesFor("stakeholder"));
    assertEquals("note-partners", notesFor("practitioner"));
    assertEquals(4, PROGRAMME.roles().size());
  }

  private static String notesFor(String role) {
    Profile profile =
        new Profile(List.of(Appointment.to(new RoleId(role))), Optional.empty(), Optional.empty());
    List<Activity> offered =
        PROGRAMME
            .allActivities()
            .filter(it -> it.outline().audience().includes(profile, LocalDate.of(2019, 5, 1)))
            .toList();
    assertTrue(offered.containsAll(parts("tutorials")));
    return offered.stream()
        .map(it -> it.id().value())
        .filter(id -> id.startsWith("note-"))
        .collect(Collectors.joining(", "));
  }

  @Test
  @DisplayName("S2-06 two weeks in Shanghai in October 2018, for people from two countries")
  void shanghai() {
    Edition shanghai = Programmes.edition(FOLDER, "shanghai-2018");
    assertEquals("Asia/Shanghai", shanghai.zone().getId());
    assertEquals(LocalDate.of(2018, 10, 15), shanghai.period().first());
    assertEquals(LocalDate.of(2018, 10, 26), shanghai.period().last());
    assertEquals(
        List.of("viet-nam", "indonesia"),
        shanghai.cohorts().stream().map(it -> it.id().value()).toList());
  }

  @Test
  @DisplayName("S2-07 one programme, seven runs, three languages")
  void runs() {
    assertEquals(List.of(), READING.problems());
    assertEquals(
        Set.of(
            "shanghai-2018",
            "self-paced",
            "africa-2020",
            "arab-states-2020",
            "asia-pacific-2021",
            "europe-2021",
            "latin-america-2021"),
        READING.editions().stream().map(it -> it.id().value()).collect(Collectors.toSet()));
    for (Edition edition : READING.editions()) {
      assertEquals(PROGRAMME, edition.programme());
      assertEquals(Set.of("en", "vi", "id"), edition.title().orElseThrow().languages());
    }
    Localised<?> page = ((Resource) activity("tutorial-1")).page();
    assertEquals(Set.of("en", "vi", "id"), page.languages());
    assertEquals("en", ((Resource) activity("tutorial-2")).page().languageFor(VIETNAMESE));
    assertEquals("Lập kế hoạch", activity("tutorial-2").title().in(VIETNAMESE));
  }

  @Test
  @DisplayName("S2-08 S1-28 a package in each language takes the licence and the name along")
  void packages(@TempDir Path folder) throws IOException {
    for (Locale reader : Stream.of("en", "vi", "id").map(Locale::forLanguageTag).toList()) {
      Path target = folder.resolve(reader + ".zip");
      Exporter.export(plan(reader), new Scorm12(), target);
      try (ZipFile zip = new ZipFile(target.toFile())) {
        for (String name : List.of("imsmanifest.xml", "index.html")) {
          try (var in = zip.getInputStream(zip.getEntry(name))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(text.contains("CC-BY-SA-4.0"), name);
            assertTrue(text.contains(PROGRAMME.attribution().orElseThrow()), name);
            assertTrue(text.contains(PROGRAMME.title().in(reader)), name);
          }
        }
      }
    }
  }

  private static PackagePlan plan(Locale reader) {
    return PackagePlan.of(PROGRAMME, Path.of("programmes", FOLDER), reader);
  }

  @Test
  @DisplayName(
      "S2-09 S2-14 aligned with what the source names, and with nothing that it leaves open")
  void alignment() {
    assertEquals(
        List.of(
            "Guidelines for Building Learning Cities",
            "ASEMME7 conclusion 44",
            "ASEMME7 conclusion 45",
            "ASEMME7 conclusion 46",
            "SDG 4"),
        PROGRAMME.subject().aligns());
  }

  @Test
  @DisplayName("S2-10 handbook and toolkit are announced, and nobody is asked to do them")
  void planned() {
    Set<String> drafts = Set.of("handbook", "toolkit");
    assertEquals(
        drafts,
        PROGRAMME
            .allActivities()
            .filter(it -> it.outline().lifecycle() == Lifecycle.DRAFT)
            .map(it -> it.id().value())
            .collect(Collectors.toSet()));
    Edition selfPaced = Programmes.edition(FOLDER, "self-paced");
    Progress progress = Progress.of(selfPaced, List.of(), Instant.parse("2020-01-01T00:00:00Z"));
    assertTrue(
        progress.steps().stream().noneMatch(it -> drafts.contains(it.activity().id().value())));
    assertEquals(18, progress.steps().size());
    assertEquals(
        List.of(Reason.DRAFT, Reason.DRAFT),
        plan(Locale.ENGLISH).elsewhere().stream().map(PackagePlan.Part.Elsewhere::reason).toList());
  }

  @Test
  @DisplayName("S2-11 S2-13 the programme is active, and so are the tutorials that were shown")
  void lifecycle() {
    assertEquals(Lifecycle.ACTIVE, PROGRAMME.lifecycle());
    Edition selfPaced = Programmes.edition(FOLDER, "self-paced");
    assertEquals(2019, selfPaced.period().first().getYear());
    assertEquals(2021, selfPaced.period().last().getYear());
    assertTrue(
        parts("tutorials").stream().allMatch(it -> it.outline().lifecycle() == Lifecycle.ACTIVE));
  }

  @Test
  @DisplayName("S2-15 pages to read, in no order, and no award")
  void selfPaced() {
    assertTrue(PROGRAMME.awards().isEmpty());
    assertTrue(PROGRAMME.allActivities().allMatch(it -> it.outline().after().isEmpty()));
    assertTrue(
        PROGRAMME.allActivities().allMatch(it -> it instanceof Resource || it instanceof Group));
  }
}

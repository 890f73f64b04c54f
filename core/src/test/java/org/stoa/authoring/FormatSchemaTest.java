package org.stoa.authoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.stoa.programme.Zones;

/** The schemas and the readers agree about the form of a file. */
class FormatSchemaTest {

  private static final Path CARING_CITIES = Path.of("../examples/programmes/caring-cities");
  private static final SchemaCheck PROGRAMME = new SchemaCheck(FormatSchema.PROGRAMME);
  private static final String FILE = "editions/2023.yaml";
  private static final SchemaCheck EDITION = new SchemaCheck(FormatSchema.EDITION);

  @TempDir private Path folder;
  private Draft draft;

  @BeforeEach
  void startWithASoundProgramme() {
    draft = new Draft(folder).sound();
  }

  @ParameterizedTest
  @EnumSource
  void aSchemaIsASchema(FormatSchema schema) {
    assertEquals(
        Set.of(),
        JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(SchemaLocation.of(SchemaId.V202012))
            .validate(SchemaCheck.json(schema)));
  }

  @Test
  void caringCitiesIsRight() throws IOException {
    PROGRAMME.assertAccepts(CARING_CITIES.resolve("programme.yaml"));
    try (Stream<Path> editions = Files.list(CARING_CITIES.resolve("editions"))) {
      editions.forEach(EDITION::assertAccepts);
    }
  }

  @Test
  void everyZoneOfAPlaceHasTheFormOfOne() {
    Pattern zone =
        Pattern.compile(
            SchemaCheck.json(FormatSchema.EDITION).at("/properties/zone/pattern").asText());
    Set<String> refused =
        ZoneId.getAvailableZoneIds().stream()
            .filter(name -> Zones.named(name).isPresent() && !zone.matcher(name).matches())
            .collect(Collectors.toSet());
    assertEquals(Set.of(), refused);
  }

  static final List<String> RIGHT_LINES =
      List.of(
          "version: 2023.1\ntitle: 2023",
          "title: {en: true, ko: 견본, pt-BR: Amostra, zh-Hant-TW: 示例}",
          "title: Sample\norganisers: SHRDC\nlicence: CC0-1.0\nlanguage: sgn-BE-FR",
          "title: Sample\norganisers: []\nsummary: {en: A, ko: 가}",
          "{id: x, title: Sample, activities: []}",
          "{id: x, title: Sample, activities: [], awards: {}}",
          "{id: x, title: Sample, activities: [], awards: none}",
          "{id: x, title: Sample, activities: [], noted: {NO_AWARD: It is a sample}}",
          "{id: x, title: T, activities: {id: one, kind: session, title: One}}");

  @ParameterizedTest
  @FieldSource("RIGHT_LINES")
  void rightProgrammes(String lines) {
    PROGRAMME.assertAgreesToAccept(programme(lines), "programme.yaml");
  }

  static final List<String> BROKEN_LINES =
      List.of(
          "titel: Sample",
          "title: Sample\ncolor: red",
          "title: {}",
          "title: [Sample]",
          "title: {en: {gb: Sample}}",
          "title: {k_o: Sample}",
          "title: ~",
          "title: \"  \"",
          "title: Sample\nlanguage: Korean language",
          "title: Sample\norganisers: {name: SHRDC}",
          "title: Sample\norganisers: [[SHRDC]]",
          "title: Sample\nversion:",
          "{id: My programme, title: Sample, activities: []}",
          "{title: Sample, activities: []}",
          "{id: x, title: Sample}",
          "{id: x, title: Sample, activities: lectures}",
          "{id: x, title: Sample, activities: [lecture]}",
          "{id: x, title: Sample, activities: [], awards: []}",
          "{id: x, title: Sample, activities: [], awards: some}",
          "{id: x, title: Sample, activities: [], noted: NO_AWARD}",
          "{id: x, title: Sample, activities: [], noted: {NO_AWARD: ~}}",
          "{id: x, title: T, activities: {id: a, kind: session}, awards: {A 1: {need: a}}}",
          "{id: x, title: Sample, activities: [], awards: ~}");

  @ParameterizedTest
  @FieldSource("BROKEN_LINES")
  void brokenProgrammes(String lines) {
    PROGRAMME.assertAgreesToRefuse(programme(lines), "programme.yaml");
  }

  private Draft programme(String text) {
    String whole = text.startsWith("{") ? text : "id: x\nactivities: []\n" + text;
    return draft.file("programme.yaml", whole).file(FILE, in(""));
  }

  static final List<String> RIGHT_EDITIONS =
      List.of(
          "seats: 25\ntitle: {en: July, ko: 7월}",
          "title: 2023\nselect: {}",
          "select: {rank: newcomer, balance: {}}",
          "select: {rank: [{priority: priority-offline}, priority, score, {score: commitment}]}",
          "select: {balance: {gender: equal, sector: {civil society: 50%, 1: at least 20 %}}}",
          "select: {require: {member: true, region: [Asia, 2]}, confirm: profile}",
          "select: {confirm: [profile, theme]}\napplications: {until: 2021-05-07}",
          "applications: {until: 2021-W18, announced: 2021-W20, columns: {gender: What is your gender?}}",
          "calendar: {}",
          "calendar: {live-1: 2023-07-06T09:00/PT2H}",
          "calendar: {live-1: 2023-07-06T09:00:00/PT1H30M}",
          "calendar: {live-1: 2023-07-06T09:00/P1DT12H}",
          "calendar: {live-1: 2023-07-06T09:00/2023-07-06T11:00}",
          "calendar: {live-1: {at: 2023-07-06T09:00/PT90M, from: 2023-07-05}}",
          "calendar: {essay: {}, \"*\": {until: 2023-W29}, quiz-*: {from: 2023-07-04T08:30}}");

  @ParameterizedTest
  @FieldSource("RIGHT_EDITIONS")
  void rightEditions(String lines) {
    EDITION.assertAgreesToAccept(draft.file(FILE, in(lines)), FILE);
  }

  static final List<String> BROKEN_EDITIONS =
      List.of(
          "period: 2023-07-03/2023-07-21",
          "zone: UTC",
          "zone: CEST\nperiod: 2023-07-03/2023-07-21",
          "zone: [UTC]\nperiod: 2023-07-03/2023-07-21",
          "zone: UTC\nperiod: 2023-07-03",
          "zone: UTC\nperiod: 2023-07-03/P3W",
          "zone: UTC\nperiod: 2023-13-03/2023-13-21",
          "zone: UTC\nperiod: {from: 2023-07-03, until: 2023-07-21}",
          in("colour: red"),
          in("seats: 0"),
          in("seats: some"),
          in("select: first"),
          in("select: {by: luck}"),
          in("select: {balance: [gender]}"),
          in("select: {rank: {by: age}}"),
          in("select: {rank: [newcomer, age]}"),
          in("select: {rank: {priority: A1}}"),
          in("select: {rank: {priority: a, score: b}}"),
          in("select: {balance: {gender: half}}"),
          in("select: {balance: {gender: {}}}"),
          in("select: {balance: {gender: {female: 101%}}}"),
          in("select: {balance: {gender: {female: most}}}"),
          in("select: {balance: {Gender: equal}}"),
          in("select: {require: {member: []}}"),
          in("select: {require: [member]}"),
          in("select: {confirm: The profile}"),
          in("applications: 2021-05-07"),
          in("applications: {until: soon}"),
          in("applications: {announced: soon}"),
          in("applications: {columns: {gender: [a, b]}}"),
          in("calendar: []"),
          in("calendar:"),
          in("calendar: {Live 1: 2023-07-06T09:00/PT2H}"),
          in("calendar: {live-1: 2023-07-06}"),
          in("calendar: {live-1: 2023-07-06T09:00}"),
          in("calendar: {live-1: 2023-07-06T09:00/2 hours}"),
          in("calendar: {live-1: 2023-07-06T09:00+02:00/PT2H}"),
          in("calendar: {live-1: [2023-07-06T09:00/PT2H]}"),
          in("calendar: {live-1: {at: tomorrow}}"),
          in("calendar: {essay: {till: 2023-07-19}}"),
          in("calendar: {essay: {until: 19 July}}"),
          in("calendar: {essay: {until: 2023-W54}}"),
          in("calendar: {essay: {until: 2023-07-19T24:30}}"),
          in("calendar: {essay: {until: 2023}}"));

  private static String in(String line) {
    return "zone: UTC\nperiod: 2023-07-03/2023-07-21\n" + line;
  }

  @ParameterizedTest
  @FieldSource("BROKEN_EDITIONS")
  void brokenEditions(String lines) {
    EDITION.assertAgreesToRefuse(draft.file(FILE, lines), FILE);
  }
}

package org.stoa.scorm.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.stoa.testing.Stopwatch;

/** Zips that somebody made to do harm, or that came to harm. */
class HostileZipTest {

  private static final SamplePackage SAMPLE = SamplePackage.of("scorm-1.2");

  @TempDir private Path folder = Path.of("");

  /** A zip, and the codes of all that is said of it, each in one line. */
  private record Bad(String what, String zip, List<String> codes) {
    static Bad of(String what, byte[] zip, String... codes) {
      return new Bad(what, new String(zip, StandardCharsets.ISO_8859_1), List.of(codes));
    }
  }

  @TestFactory
  @DisplayName("each gives one clear line, and the rest of the package is looked into all the same")
  Stream<DynamicTest> each() throws IOException {
    return all().stream().map(it -> DynamicTest.dynamicTest(it.what, () -> assertSaid(it)));
  }

  private void assertSaid(Bad bad) throws IOException {
    Inspection inspection = inspected(bad.zip.getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(
        bad.codes.stream().sorted().toList(),
        inspection.problems().stream().map(it -> it.problem().code()).sorted().toList(),
        () -> inspection.problems().toString());
  }

  private static List<Bad> all() throws IOException {
    return List.of(
        Bad.of("zip slip", with("../../evil.sh"), "PATH_OUTSIDE", "FILE_UNLISTED"),
        Bad.of("a path from the root", with("/etc/passwd"), "PATH_OUTSIDE", "FILE_UNLISTED"),
        Bad.of("a link", linked(), "LINK", "FILE_UNLISTED"),
        Bad.of("a password", flagged(1), "ENCRYPTED", "FILE_UNLISTED"),
        Bad.of("a name given twice", twice(), "NAME_TWICE"),
        Bad.of(
            "Korean names in EUC-KR",
            zip(SAMPLE, Charset.forName("EUC-KR"), "한글.html"),
            "FILE_UNLISTED",
            "NAME_ENCODING"),
        Bad.of("UTF-8 without saying so", flagged(0), "FILE_UNLISTED", "NAME_UNMARKED"),
        Bad.of("a name in Korean", with("한글.html"), "FILE_UNLISTED", "NAME_SIGNS"),
        Bad.of("capitals", with("LEAVES.html"), "NAME_CASE", "FILE_UNLISTED"),
        Bad.of("an archive within", with("course.zip"), "NESTED_ARCHIVE", "FILE_UNLISTED"),
        Bad.of("litter", with(".DS_Store"), "LITTER", "FILE_UNLISTED"),
        Bad.of("a module", with("a.mjs"), "MODULE_ENDING", "FILE_UNLISTED"),
        Bad.of("no zip", "<html>".getBytes(StandardCharsets.UTF_8), "PACKAGE_NOT_ZIP"),
        Bad.of("nothing at all", new byte[0], "PACKAGE_NOT_ZIP"),
        Bad.of("cut off", Arrays.copyOf(plain(), 700), "PACKAGE_DAMAGED"),
        Bad.of("an empty zip", zip(new SamplePackage(Map.of())), "PACKAGE_UNKNOWN"),
        Bad.of(
            "ten thousand files and one",
            zip(new SamplePackage(Map.of()), StandardCharsets.UTF_8, many()),
            "PACKAGE_TOO_LONG"),
        Bad.of(
            "another file's text",
            manifest(
                "<!DOCTYPE m [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><manifest>&x;</manifest>"),
            "XML_DOCTYPE"),
        Bad.of(
            "a billion laughs",
            manifest("<!DOCTYPE m [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]><manifest>&b;</manifest>"),
            "XML_DOCTYPE"),
        Bad.of("a manifest that breaks off", manifest("<manifest><a>"), "XML_MALFORMED"),
        Bad.of("a bare ampersand", manifest("<manifest>a & b</manifest>"), "XML_MALFORMED"),
        Bad.of(
            "a manifest in another encoding than it says",
            zip(
                SAMPLE.with(
                    Manifest.FILE,
                    SAMPLE
                        .text(Manifest.FILE)
                        .replace("Leaves", "나뭇잎")
                        .getBytes(Charset.forName("EUC-KR")))),
            "NOT_UTF8"));
  }

  @Test
  @DisplayName("a zip bomb is named in no time, whether it lies in the manifest or elsewhere")
  void bombs() throws Exception {
    byte[] manifest = zip(SAMPLE.with(Manifest.FILE, new byte[17 << 20]));
    assertEquals(
        List.of("PACKAGE_TOO_LONG"),
        Stopwatch.inASecond(() -> inspected(manifest)).problems().stream()
            .map(it -> it.problem().code())
            .toList());
    byte[] media = zip(SAMPLE.with("film.mp4", new byte[300 << 20]));
    assertTrue(
        Stopwatch.inASecond(() -> inspected(media)).problems().stream()
            .anyMatch(it -> it.problem().code().equals("UNPACKS_HUGE")));
  }

  @Test
  @DisplayName("what is wrong ten thousand times is told twenty times, and counted")
  void manyTimes() throws Exception {
    String[] names = IntStream.range(0, 9_000).mapToObj(i -> "../" + i).toArray(String[]::new);
    byte[] zip = zip(SAMPLE, StandardCharsets.UTF_8, names);
    List<Objection> said = Stopwatch.inASecond(() -> inspected(zip)).problems();
    assertEquals(21, said.size());
    assertTrue(said.stream().anyMatch(it -> it.toString().contains("And 8,980 more like this.")));
  }

  @Test
  @DisplayName("the longest manifest that is read at all is borne: 100,000 items")
  void longManifest() throws Exception {
    String items =
        IntStream.range(0, 100_000)
            .mapToObj(i -> "<item identifier='i" + i + "' identifierref='x'/>\n")
            .collect(Collectors.joining());
    byte[] zip =
        manifest(
            "<manifest><organizations><organization>"
                + items
                + "</organization></organizations><resources/></manifest>");
    Inspection inspection = Stopwatch.within(Duration.ofSeconds(5), () -> inspected(zip));
    assertEquals(100_002, inspection.parts().count());
  }

  @Test
  @DisplayName("a thousand prefixes around a hundred thousand elements are borne")
  void prefixes() throws Exception {
    String declared =
        IntStream.range(0, 1_000)
            .mapToObj(i -> " xmlns:p" + i + "='u'")
            .collect(Collectors.joining());
    byte[] zip =
        manifest("<manifest" + declared + ">" + "<a xmlns:q='u'/>".repeat(100_000) + "</manifest>");
    Stopwatch.within(Duration.ofSeconds(5), () -> inspected(zip));
  }

  @Test
  @DisplayName("every rule of zips is broken once")
  void everyRule() throws IOException {
    Set<String> unbroken = new TreeSet<>(ZipRules.ALL.stream().map(Rule::code).toList());
    Set<String> broken = new HashSet<>(Set.of("UNPACKS_HUGE"));
    all().forEach(it -> broken.addAll(it.codes));
    unbroken.removeAll(broken);
    assertEquals(Set.of(), unbroken);
  }

  private Inspection inspected(byte[] zip) throws IOException {
    return Inspection.of(Files.write(folder.resolve("bad.zip"), zip));
  }

  private static byte[] manifest(String text) throws IOException {
    return zip(new SamplePackage(Map.of()).with(Manifest.FILE, text));
  }

  private static String[] many() {
    return IntStream.range(0, 10_001).mapToObj(i -> "f" + i).toArray(String[]::new);
  }

  private static byte[] plain() throws IOException {
    return zip(SAMPLE);
  }

  private static byte[] with(String name) throws IOException {
    return zip(SAMPLE, StandardCharsets.UTF_8, name);
  }

  private static byte[] zip(SamplePackage sample) throws IOException {
    return zip(sample, StandardCharsets.UTF_8);
  }

  private static byte[] zip(SamplePackage sample, Charset names, String... more)
      throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, names)) {
      for (var file : sample.files().entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
      for (String name : more) {
        zip.putNextEntry(new ZipEntry(name));
      }
    }
    return bytes.toByteArray();
  }

  /** The last file's flags, a name in Korean if they are none. */
  private static byte[] flagged(int flags) throws IOException {
    byte[] zip = with(flags == 0 ? "한글.html" : "more.html");
    ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putShort(last(zip) + 8, (short) flags);
    return zip;
  }

  private static byte[] linked() throws IOException {
    byte[] zip = with("link");
    ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put(last(zip) + 5, (byte) 3).putInt(last(zip) + 38, 0xA1FF << 16);
    return zip;
  }

  private static byte[] twice() throws IOException {
    byte[] zip = with("roots.htm_");
    String text = new String(zip, StandardCharsets.ISO_8859_1).replace("roots.htm_", "roots.html");
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Where the zip's list begins to speak of its last file. */
  private static int last(byte[] zip) {
    ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    int at = zip.length - Integer.BYTES;
    while (bytes.getInt(at) != 0x02014b50) {
      at--;
    }
    return at;
  }
}

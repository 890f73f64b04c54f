package org.stoa.scorm.inspect;

import static org.stoa.scorm.inspect.Rule.advised;
import static org.stoa.scorm.inspect.Rule.requiredBy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.stoa.archive.Entry;
import org.stoa.archive.Entry.Naming;
import org.stoa.problem.Place;

/** What any package has to be as a zip, whatever it holds. */
final class ZipRules {

  private static final String APPNOTE = "PKWARE ZIP APPNOTE ";
  private static final long HUGE = 256L << 20;
  private static final int MOST_TIMES = 100;
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._/-]*");
  private static final Pattern ARCHIVE = Pattern.compile("(?i).*\\.(7z|gz|imscc|rar|tar|zip)");
  private static final Pattern LITTER =
      Pattern.compile("(__MACOSX/.*|(.*/)?(\\.DS_Store|Thumbs\\.db|desktop\\.ini))");

  static final List<Rule<Contents>> ALL =
      List.of(
          requiredBy(
              "PATH_OUTSIDE",
              APPNOTE + "4.4.17.1",
              files(
                  Entry::leadsOutside,
                  it ->
                      "%s would be written outside of the package; don't trust it."
                          .formatted(quoted(it)))),
          requiredBy(
              "LINK",
              APPNOTE + "4.4.15",
              files(
                  Entry::isLink,
                  it ->
                      "%s is a link, which a package can't hold; put the file itself in."
                          .formatted(quoted(it)))),
          requiredBy(
              "ENCRYPTED",
              APPNOTE + "4.4.4, bit 0",
              files(
                  Entry::isEncrypted,
                  it -> "%s needs a password; pack it without.".formatted(quoted(it)))),
          requiredBy("NAME_TWICE", APPNOTE + "4.3.12, one header a file", ZipRules::twice),
          requiredBy(
              "NAME_ENCODING",
              APPNOTE + "4.4.4, bit 11, and D",
              files(
                  it -> it.naming() == Naming.UNKNOWN,
                  it ->
                      "%s isn't named in UTF-8, so each system reads another name; pack it with"
                              .formatted(quoted(it))
                          + " names in UTF-8.")),
          requiredBy("UNPACKS_HUGE", APPNOTE + "4.4.9", ZipRules::bomb),
          advised(
              "NAME_UNMARKED",
              APPNOTE + "4.4.4, bit 11",
              files(
                  it -> it.naming() == Naming.UNMARKED,
                  it ->
                      "%s is named in UTF-8 without saying so, and some systems garble it; use"
                              .formatted(quoted(it))
                          + " ASCII, or another packer.")),
          advised(
              "NAME_SIGNS",
              "some systems garble or refuse such names",
              files(
                  it -> it.naming() == Naming.PLAIN && !PLAIN.matcher(it.name()).matches(),
                  it ->
                      "%s has other signs than A-Z, a-z, 0-9, '.', '_' and '-'; rename it."
                          .formatted(quoted(it)))),
          advised("NAME_CASE", "Windows and macOS don't tell A from a", ZipRules::cases),
          advised(
              "NESTED_ARCHIVE",
              "no system unpacks it",
              files(
                  it -> ARCHIVE.matcher(it.name()).matches(),
                  it ->
                      "%s is an archive within the package. If it is the course, unpack it and"
                              .formatted(quoted(it))
                          + " pack only that; if learners download it, all is well.")),
          advised(
              "LITTER",
              "ADL's test suite warns of files nobody lists",
              files(
                  it -> LITTER.matcher(it.name()).matches(),
                  it -> "%s is your computer's own; leave it out.".formatted(quoted(it)))),
          advised(
              "MODULE_ENDING",
              "Moodle 4.5 serves .mjs as text/plain, and browsers refuse it",
              files(
                  it -> it.name().endsWith(".mjs"),
                  it -> "%s may not run; call it .js.".formatted(quoted(it)))));

  private ZipRules() {}

  private static BiConsumer<Contents, Rule.Complaint> files(
      Predicate<Entry> isWrong, Function<Entry, String> message) {
    return (contents, complaint) ->
        contents.entries().stream()
            .filter(isWrong)
            .forEach(it -> complaint.at(Place.startOf(it.name()), message.apply(it)));
  }

  private static void twice(Contents contents, Rule.Complaint complaint) {
    contents
        .givenTwice()
        .forEach(
            it ->
                complaint.at(
                    Place.startOf(it),
                    "\"%s\" is in the zip more than once; keep one.".formatted(it)));
  }

  private static void cases(Contents contents, Rule.Complaint complaint) {
    Map<String, String> seen = new HashMap<>();
    for (Entry entry : contents.entries()) {
      String other = seen.putIfAbsent(entry.name().toLowerCase(Locale.ROOT), entry.name());
      if (other != null && !other.equals(entry.name())) {
        complaint.at(
            Place.startOf(entry.name()),
            "\"%s\" and \"%s\" differ in capitals alone, and one would replace the other; rename"
                    .formatted(entry.name(), other)
                + " one.");
      }
    }
  }

  private static void bomb(Contents contents, Rule.Complaint complaint) {
    double unpacked = contents.entries().stream().mapToDouble(Entry::size).sum();
    double packed = contents.entries().stream().mapToDouble(Entry::packed).sum();
    if (unpacked > HUGE && unpacked > MOST_TIMES * packed) {
      complaint.at(
          Place.startOf(contents.zip()),
          String.format(
              Locale.ENGLISH,
              "It would unpack to %,.0f MB out of %,.1f MB, as a bomb does; don't trust it.",
              unpacked / 1e6,
              packed / 1e6));
    }
  }

  private static String quoted(Entry entry) {
    return '"' + entry.name() + '"';
  }
}

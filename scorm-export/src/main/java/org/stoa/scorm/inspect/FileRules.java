package org.stoa.scorm.inspect;

import static org.stoa.scorm.inspect.Rule.advised;
import static org.stoa.scorm.inspect.Rule.required;
import static org.stoa.scorm.inspect.Rule.requiredBy;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.stoa.scorm.inspect.Manifest.Resource;
import org.stoa.xml.XmlElement;

/** What a manifest has to say about its files, and whether they are there. */
final class FileRules {

  private static final int LONGEST_HREF = 2_000;
  private static final Pattern SCHEMA =
      Pattern.compile("(?i).*\\.(xsd|dtd)|(common|extend|unique|vocab)/.*");

  static final List<Rule<Manifest>> ALL =
      List.of(
          required("FILE_MISSING", "<file> href", FileRules::missing),
          required("HREF_MISSING", "<resource> href", FileRules::missingLaunch),
          required("HREF_UNLISTED", "<resource> href, <file>", FileRules::launchUnlisted),
          required("HREF_OUTSIDE", "<resource> href", FileRules::outside),
          required("HREF_TOO_LONG", "<resource> href (SPM 2000)", FileRules::tooLong),
          required("RESOURCES_METADATA", "<resources>", FileRules::metadata),
          requiredBy("HREF_NOT_ENCODED", "RFC 3986, 2", FileRules::notEncoded),
          advised(
              "HREF_ELSEWHERE", "a page of another site can't reach the LMS", FileRules::elsewhere),
          advised("HREF_SPACE", "RFC 3986, 2; ADL's test suite lets it pass", FileRules::spaces),
          advised(
              "FILE_UNLISTED",
              "ADL's test suite warns of files that nobody lists",
              FileRules::unlisted));

  private FileRules() {}

  /** Every address that a manifest has, with the element it stands in. */
  private static void hrefs(Manifest manifest, Predicate<String> isWrong, Told told) {
    for (Resource resource : manifest.resources()) {
      Stream.concat(Stream.of(resource.element()), resource.element().children("file"))
          .forEach(
              element ->
                  element
                      .attribute("href")
                      .filter(isWrong)
                      .ifPresent(it -> told.of(resource, element, it)));
    }
  }

  /** What is done with an address. */
  private interface Told {
    void of(Resource resource, XmlElement element, String href);
  }

  private static boolean isWithin(String href) {
    return !Manifest.isElsewhere(href)
        && !href.startsWith("/")
        && !href.contains("\\")
        && !climbsOut(href);
  }

  private static boolean climbsOut(String href) {
    String path = Manifest.decoded(href);
    return path.equals("..") || path.startsWith("../");
  }

  private static void missing(Manifest manifest, Rule.Complaint complaint) {
    hrefs(
        manifest,
        FileRules::isWithin,
        (resource, element, href) -> {
          if (element.name().equals("file")) {
            missing(manifest, resource.path(href), it -> complaint.at(element.place(), it));
          }
        });
  }

  private static void missingLaunch(Manifest manifest, Rule.Complaint complaint) {
    for (Resource resource : manifest.resources()) {
      if (resource.href().isEmpty() && resource.isSco()) {
        complaint.at(
            resource.place(),
            "The SCO \"%s\" has no href, so nothing opens; add its page."
                .formatted(resource.identifier()));
      }
      resource
          .href()
          .filter(FileRules::isWithin)
          .ifPresent(
              it ->
                  missing(
                      manifest, resource.path(it), said -> complaint.at(resource.place(), said)));
    }
  }

  private static void missing(Manifest manifest, String path, Consumer<String> complaint) {
    Contents contents = manifest.contents();
    if (!contents.has(path)) {
      Optional<String> other = contents.inOtherCase(path);
      complaint.accept(
          other
              .map(
                  it ->
                      "\"%s\" is called \"%s\" in the package, and capitals count; write it alike."
                          .formatted(path, it))
              .orElse(
                  "There is no file \"%s\" in the package; add it or correct the href."
                      .formatted(path)));
    }
  }

  private static void launchUnlisted(Manifest manifest, Rule.Complaint complaint) {
    for (Resource resource : manifest.resources()) {
      Optional<String> href = resource.href().filter(it -> !Manifest.isElsewhere(it));
      String page = href.map(it -> it.replaceFirst("[?#].*$", "")).orElse("");
      if (href.isPresent() && resource.hrefs().noneMatch(page::equals)) {
        complaint.at(
            resource.place(),
            "The resource \"%s\" doesn't list its own page; add <file href=\"%s\"/>."
                .formatted(resource.identifier(), page));
      }
    }
  }

  private static void outside(Manifest manifest, Rule.Complaint complaint) {
    hrefs(
        manifest,
        it -> !Manifest.isElsewhere(it) && !isWithin(it),
        (resource, element, href) ->
            complaint.at(
                element.place(),
                "\"%s\" leads out of the package; write it from the manifest's folder on, with '/',"
                        .formatted(href)
                    + " and without \"..\"."));
  }

  private static void tooLong(Manifest manifest, Rule.Complaint complaint) {
    hrefs(
        manifest,
        it -> it.length() > LONGEST_HREF,
        (resource, element, href) ->
            complaint.at(element.place(), "An href may have 2,000 characters; shorten it."));
  }

  private static void metadata(Manifest manifest, Rule.Complaint complaint) {
    manifest.root().child("resources").stream()
        .flatMap(it -> it.children("metadata"))
        .forEach(
            it ->
                complaint.at(it.place(), "<resources> has no <metadata>; put it into a resource."));
  }

  private static void notEncoded(Manifest manifest, Rule.Complaint complaint) {
    hrefs(
        manifest,
        it -> it.matches("(?s).*(%(?![0-9A-Fa-f]{2})|[<>\"{}|^`]).*"),
        (resource, element, href) ->
            complaint.at(
                element.place(),
                "\"%s\" isn't an address; write signs that aren't allowed in it as %%XX."
                    .formatted(href)));
  }

  private static void spaces(Manifest manifest, Rule.Complaint complaint) {
    hrefs(
        manifest,
        it -> it.strip().contains(" "),
        (resource, element, href) ->
            complaint.at(
                element.place(),
                "\"%s\" has a space; write %%20, or better rename the file.".formatted(href)));
  }

  private static void elsewhere(Manifest manifest, Rule.Complaint complaint) {
    manifest.resources().stream()
        .filter(it -> manifest.kind().isScorm())
        .filter(it -> it.href().filter(Manifest::isElsewhere).isPresent())
        .forEach(
            it ->
                complaint.at(
                    it.place(),
                    "\"%s\" isn't in the package; put the page in, or test it in your system."
                        .formatted(it.href().orElse(""))));
  }

  private static void unlisted(Manifest manifest, Rule.Complaint complaint) {
    Set<String> listed = new HashSet<>();
    for (Resource resource : manifest.resources()) {
      resource.hrefs().map(resource::path).forEach(listed::add);
    }
    // Metadata may lie in a file of its own (adlcp:location).
    manifest.root().all("location").map(it -> it.text().strip()).forEach(listed::add);
    List<String> others =
        manifest.contents().paths().stream()
            .filter(it -> !listed.contains(it) && !it.equals(Manifest.FILE))
            .filter(it -> !SCHEMA.matcher(it).matches())
            .toList();
    if (!others.isEmpty()) {
      complaint.at(
          manifest.root().child("resources").orElse(manifest.root()).place(),
          String.format(
                  Locale.ENGLISH, "No resource lists %,d of the package's files: ", others.size())
              + String.join(", ", others.subList(0, Math.min(5, others.size())))
              + (others.size() > 5 ? " …" : "")
              + ". List them as <file>, or leave them out.");
    }
  }
}

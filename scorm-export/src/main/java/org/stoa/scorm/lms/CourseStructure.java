package org.stoa.scorm.lms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.stoa.scorm.inspect.Inspection;
import org.stoa.scorm.inspect.PackageKind;
import org.stoa.scorm.inspect.Part;
import org.stoa.scorm.manifest.MoveOn;
import org.stoa.source.SourceText;

/**
 * A course as its {@code cmi5.xml} describes it (cmi5, section 13). Immutable.
 *
 * @param id the publisher's
 */
public record CourseStructure(String id, List<Node> nodes) {

  public CourseStructure {
    nodes = List.copyOf(nodes);
  }

  /** Empty if it isn't a cmi5 package, or breaks a rule of the standard. */
  public static Optional<CourseStructure> of(Inspection inspection) {
    return inspection
        .structure()
        .filter(it -> inspection.kind() == PackageKind.CMI5 && !inspection.hasViolations())
        .map(CourseStructure::of);
  }

  /** A course by its {@code cmi5.xml} alone, which keeps to the standard; empty if it is no XML. */
  public static Optional<CourseStructure> of(SourceText xml) {
    return Inspection.course(xml).map(CourseStructure::of);
  }

  private static CourseStructure of(Part course) {
    return new CourseStructure(course.identifier(), nodes(course));
  }

  private static List<Node> nodes(Part part) {
    return part.parts().stream().map(CourseStructure::node).toList();
  }

  private static Node node(Part part) {
    if (part.type().equals("block")) {
      return new Block(part.identifier(), nodes(part));
    }
    Map<String, String> properties = part.properties();
    return new Unit(
        part.identifier(),
        part.launch().orElseThrow(),
        Optional.ofNullable(properties.get("moveOn"))
            .flatMap(MoveOn::of)
            .orElse(MoveOn.NOT_APPLICABLE),
        Optional.ofNullable(properties.get("masteryScore")).map(BigDecimal::new),
        Optional.ofNullable(properties.get("launchParameters")));
  }

  /** A block or a unit. */
  public sealed interface Node {

    /** The publisher's. */
    String id();

    /** All units in it. */
    Stream<Unit> units();
  }

  /** Units and blocks under a title. */
  public record Block(String id, List<Node> nodes) implements Node {

    public Block {
      nodes = List.copyOf(nodes);
    }

    @Override
    public Stream<Unit> units() {
      return nodes.stream().flatMap(Node::units);
    }

    Stream<Block> blocks() {
      return Stream.concat(Stream.of(this), CourseStructure.blocks(nodes));
    }
  }

  /**
   * What is launched.
   *
   * @param url of its page, from the package's root
   */
  public record Unit(
      String id,
      String url,
      MoveOn moveOn,
      Optional<BigDecimal> masteryScore,
      Optional<String> launchParameters)
      implements Node {

    @Override
    public Stream<Unit> units() {
      return Stream.of(this);
    }
  }

  /** All units, in order. */
  public List<Unit> units() {
    return nodes.stream().flatMap(Node::units).toList();
  }

  /** All blocks, those within others too. */
  List<Block> blocks() {
    return blocks(nodes).toList();
  }

  private static Stream<Block> blocks(List<Node> nodes) {
    return nodes.stream()
        .filter(Block.class::isInstance)
        .map(Block.class::cast)
        .flatMap(Block::blocks);
  }
}

package org.stoa.scorm.lms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.stoa.problem.Problems;
import org.stoa.scorm.manifest.MoveOn;
import org.stoa.source.SourceText;

/**
 * A course as its {@code cmi5.xml} describes it (cmi5, section 13). Immutable.
 *
 * @param id the publisher's
 * @param title by language
 */
public record CourseStructure(String id, Map<String, String> title, List<Node> nodes) {

  public CourseStructure {
    title = Map.copyOf(title);
    nodes = List.copyOf(nodes);
  }

  /** Reads a {@code cmi5.xml}; empty, with problems, if it breaks a rule of the standard. */
  public static Optional<CourseStructure> read(SourceText source, Problems problems) {
    return new CourseReader(problems).read(source);
  }

  /** A block or a unit. */
  public sealed interface Node {

    /** The publisher's. */
    String id();

    /** By language. */
    Map<String, String> title();

    /** All units in it. */
    Stream<Unit> units();
  }

  /** Units and blocks under a title. */
  public record Block(String id, Map<String, String> title, List<Node> nodes) implements Node {

    public Block {
      title = Map.copyOf(title);
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
   * @param url of its page, within the package
   */
  public record Unit(
      String id,
      Map<String, String> title,
      String url,
      MoveOn moveOn,
      Optional<BigDecimal> masteryScore,
      Optional<String> launchParameters)
      implements Node {

    public Unit {
      title = Map.copyOf(title);
    }

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

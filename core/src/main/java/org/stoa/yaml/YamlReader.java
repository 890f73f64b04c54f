package org.stoa.yaml;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.Event.ID;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.stoa.problem.Place;
import org.stoa.problem.Problems;

/** Reads one YAML document. Not thread-safe; one reader reads one text. */
public final class YamlReader {

  private static final int DEEPEST = 32;
  private static final int LONGEST = 1 << 20;

  private final String file;
  private final Problems problems;
  private final Iterator<Event> events;
  private Place reached;

  private YamlReader(String file, String text, Problems problems) {
    // Read at once: the scanner copies what it holds whenever a long scalar needs another piece.
    LoadSettings settings = LoadSettings.builder().setBufferSize(text.length() + 1).build();
    this.file = file;
    this.reached = Place.startOf(file);
    this.problems = problems;
    this.events = new ParserImpl(settings, new StreamReader(settings, text));
  }

  /**
   * Reads a text.
   *
   * @param file how problems name it
   * @return empty if it isn't YAML, is empty, or uses what isn't allowed here; the problems say
   *     what
   */
  public static Optional<YamlNode> read(String file, String text, Problems problems) {
    if (text.length() > LONGEST) {
      problems.error(
          "FILE_TOO_LONG", Place.startOf(file), "More than " + LONGEST + " characters; split it.");
      return Optional.empty();
    }
    try {
      return new YamlReader(file, text, problems).document();
    } catch (MarkedYamlEngineException e) {
      Place place = e.getProblemMark().map(mark -> place(file, mark)).orElse(Place.startOf(file));
      problems.error("YAML_SYNTAX", place, "This is not YAML: " + e.getProblem() + ".");
    } catch (ReaderException e) {
      String what = String.format("U+%04X", e.getCodePoint());
      Place place = firstUnprintable(file, text);
      problems.error("YAML_SYNTAX", place, "The character " + what + " can't stand in YAML.");
    } catch (YamlEngineException e) {
      problems.error("YAML_SYNTAX", Place.startOf(file), "This is not YAML: " + e);
    } catch (Unacceptable e) {
      problems.error(e.code, e.place, e.mend);
    }
    return Optional.empty();
  }

  private Optional<YamlNode> document() {
    Optional<YamlNode> node = Optional.empty();
    for (Event event = next(); event.getEventId() != ID.StreamEnd; event = next()) {
      if (event instanceof NodeEvent) {
        if (node.isPresent()) {
          throw new Unacceptable(
              "YAML_DOCUMENTS", place(event), "A second document (---) isn't read; drop it.");
        }
        node = Optional.of(node(event, 0));
      }
    }
    if (node.isEmpty()) {
      problems.error("EMPTY_FILE", Place.startOf(file), "There is nothing in this file.");
    }
    return node;
  }

  /** The next event. The parser meets an escape of no character with an exception of Java's. */
  private Event next() {
    try {
      Event event = events.next();
      reached = place(event);
      return event;
    } catch (IllegalArgumentException e) {
      throw new Unacceptable(
          "YAML_SYNTAX", reached, "Something behind this is not YAML: a number is too large.");
    }
  }

  private YamlNode node(Event event, int depth) {
    Place place = place(event);
    refuseUnacceptable(event, place, depth);
    if (event instanceof ScalarEvent scalar) {
      return new YamlNode.Scalar(place, text(scalar));
    }
    return event.getEventId() == ID.SequenceStart ? sequence(place, depth) : mapping(place, depth);
  }

  private static String text(ScalarEvent scalar) {
    boolean plain = scalar.getScalarStyle() == ScalarStyle.PLAIN;
    boolean none = plain && (scalar.getValue().equals("~") || scalar.getValue().equals("null"));
    return none ? "" : scalar.getValue();
  }

  private YamlNode sequence(Place place, int depth) {
    List<YamlNode> items = new ArrayList<>();
    Event next = next();
    while (next.getEventId() != ID.SequenceEnd) {
      items.add(node(next, depth + 1));
      next = next();
    }
    return new YamlNode.Sequence(place, items);
  }

  private YamlNode mapping(Place place, int depth) {
    Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
    Event next = next();
    while (next.getEventId() != ID.MappingEnd) {
      Place keyPlace = place(next);
      if (!(node(next, depth + 1) instanceof YamlNode.Scalar key)) {
        throw new Unacceptable("YAML_KEY", keyPlace, "A key has to be a plain text.");
      }
      YamlNode value = node(next(), depth + 1);
      if (entries.putIfAbsent(key.text(), new YamlNode.Entry(keyPlace, value)) != null) {
        problems.error(
            "DUPLICATE_KEY",
            keyPlace,
            "\"" + key.text() + "\" stands here twice; keep one of them.");
      }
      next = next();
    }
    return new YamlNode.Mapping(place, entries);
  }

  private void refuseUnacceptable(Event event, Place place, int depth) {
    if (depth > DEEPEST) {
      throw new Unacceptable("YAML_DEPTH", place, "More than " + DEEPEST + " levels deep.");
    }
    if (event instanceof AliasEvent) {
      throw new Unacceptable(
          "YAML_ALIAS", place, "Aliases (*name) aren't used here; write the value out.");
    }
    if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      throw new Unacceptable("YAML_ALIAS", place, "Anchors (&name) aren't used here.");
    }
    if (hasTag(event)) {
      throw new Unacceptable("YAML_TAG", place, "Tags (!name) aren't used here.");
    }
  }

  private static boolean hasTag(Event event) {
    if (event instanceof ScalarEvent scalar) {
      return scalar.getTag().isPresent();
    }
    return event instanceof CollectionStartEvent start && start.getTag().isPresent();
  }

  private Place place(Event event) {
    return event.getStartMark().map(mark -> place(file, mark)).orElse(Place.startOf(file));
  }

  private static Place place(String file, Mark mark) {
    return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static Place firstUnprintable(String file, String text) {
    int line = 1;
    int column = 1;
    for (int character : text.codePoints().toArray()) {
      if (!StreamReader.isPrintable(character)) {
        break;
      }
      line += character == '\n' ? 1 : 0;
      column = character == '\n' ? 1 : column + 1;
    }
    return new Place(file, line, column);
  }

  /** Ends the reading of a text that uses what isn't allowed here. */
  private static final class Unacceptable extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String code;
    private final transient Place place;
    private final String mend;

    Unacceptable(String code, Place place, String mend) {
      super(mend, null, false, false);
      this.mend = mend;
      this.code = code;
      this.place = place;
    }
  }
}

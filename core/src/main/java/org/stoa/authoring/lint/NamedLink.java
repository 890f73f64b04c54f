package org.stoa.authoring.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.stoa.problem.Place;
import org.stoa.quiz.MarkdownQuizReader;

/**
 * A link or an image in a page.
 *
 * @param text what it is called
 */
public record NamedLink(String text, String destination, Place place) {

  private static final Parser MARKDOWN =
      Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES).build();

  /** Those of a passage; a text that isn't Markdown has none. */
  static Stream<NamedLink> in(Passage passage) {
    if (!passage.kind().isFile()) {
      return Stream.empty();
    }
    String text =
        passage.kind() == Passage.Kind.QUIZ
            ? MarkdownQuizReader.asMarkdown(passage.text())
            : passage.text();
    return in(passage.start().file(), text);
  }

  /** Those of a text in Markdown, in their order. */
  public static Stream<NamedLink> in(String file, String text) {
    List<NamedLink> found = new ArrayList<>();
    MARKDOWN
        .parse(text)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Image image) {
                found.add(link(image, image.getDestination(), file));
                visitChildren(image);
              }

              @Override
              public void visit(Link link) {
                found.add(link(link, link.getDestination(), file));
                visitChildren(link);
              }
            });
    return found.stream();
  }

  private static NamedLink link(Node node, String destination, String file) {
    StringBuilder text = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text part) {
            text.append(part.getLiteral());
          }
        });
    Place place =
        node.getSourceSpans().stream()
            .findFirst()
            .map(it -> new Place(file, it.getLineIndex() + 1, it.getColumnIndex() + 1))
            .orElse(Place.startOf(file));
    return new NamedLink(text.toString(), destination, place);
  }
}

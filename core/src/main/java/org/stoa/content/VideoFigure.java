package org.stoa.content;

import java.util.Locale;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/** A video that stands in a page as a paragraph of its own, written like an image. */
final class VideoFigure extends CustomBlock {

  private final String file;
  private final String name;

  VideoFigure(String file, String name) {
    this.file = file;
    this.name = name;
  }

  String file() {
    return file;
  }

  /** What a person who can't see it is told it is. */
  String name() {
    return name;
  }

  static boolean isVideo(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    return lower.endsWith(".webm") || lower.endsWith(".mp4");
  }

  /** Puts a figure in the place of every paragraph that is nothing but the image of a video. */
  static Node placeIn(Node document) {
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Paragraph paragraph) {
            if (paragraph.getFirstChild() instanceof Image image
                && image.getNext() == null
                && isVideo(image.getDestination())) {
              paragraph.insertAfter(new VideoFigure(image.getDestination(), textOf(image)));
              paragraph.unlink();
            }
          }
        });
    return document;
  }

  private static String textOf(Node node) {
    var text = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text part) {
            text.append(part.getLiteral());
          }
        });
    return text.toString();
  }
}

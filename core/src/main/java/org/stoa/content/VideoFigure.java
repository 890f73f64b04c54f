package org.stoa.content;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.stoa.programme.FileAddress;
import org.stoa.programme.Video;

/** A video that stands in a page as a paragraph of its own, written like an image. */
final class VideoFigure extends CustomBlock {

  private final String destination;
  private final String name;

  VideoFigure(String destination, String name) {
    this.destination = destination;
    this.name = name;
  }

  /** As the author wrote it. */
  String destination() {
    return destination;
  }

  /** The path of a file of the programme, or an address in the web. */
  String file() {
    return file(destination);
  }

  private static String file(String destination) {
    return FileAddress.in(destination).map(FileAddress::path).orElse(destination);
  }

  /** What a person who can't see it is told it is. */
  String name() {
    return name;
  }

  /** Puts a figure in the place of every paragraph that is nothing but the image of a video. */
  static Node placeIn(Node document) {
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Paragraph paragraph) {
            if (paragraph.getFirstChild() instanceof Image image
                && image.getNext() == null
                && Video.isVideo(file(image.getDestination()))) {
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

package org.stoa.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.stoa.programme.FileAddress;
import org.stoa.programme.Video;

/**
 * What authors write, as HTML: CommonMark with the tables of GitHub. Safe by construction: HTML in
 * the text is shown, not interpreted, and an address that isn't to the web, a mailbox or a file of
 * the programme leads nowhere. Immutable, safe for any thread.
 */
public final class Markdown {

  private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
  private static final Parser PARSER =
      Parser.builder()
          .extensions(EXTENSIONS)
          .postProcessor(VideoFigure::placeIn)
          .postProcessor(TableFrame::placeIn)
          .build();

  private static final TextContentRenderer WORDS = TextContentRenderer.builder().build();

  private final HtmlRenderer renderer;
  private final int topHeading;

  /**
   * @param media where files are found
   * @param texts the words around a video, in the reader's language
   * @param topHeading the level, from 1 to 6, of the heading that the text stands under; its own
   *     second-level headings come one below
   */
  public Markdown(Media media, Texts texts, int topHeading) {
    this(media, texts, topHeading, Optional.empty());
  }

  private Markdown(Media media, Texts texts, int topHeading, Optional<Video> video) {
    var destinations = new Destinations(media);
    this.topHeading = topHeading;
    this.renderer =
        HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(destinations)
            .attributeProviderFactory(context -> Markdown::completeAttributes)
            .nodeRendererFactory(
                context -> new VideoRenderer(context.getWriter(), media, texts, video))
            .nodeRendererFactory(context -> new TableFrame.Renderer(context, texts))
            .build();
  }

  /** The same, for a page whose video has captions and a poster. */
  static Markdown of(Media media, Texts texts, int topHeading, Optional<Video> video) {
    return new Markdown(media, texts, topHeading, video);
  }

  /** A whole text, as block elements. */
  public Html blocks(String markdown) {
    return render(PARSER.parse(markdown));
  }

  /** A line of text as it may stand in a label; whatever isn't a line comes as blocks. */
  public Html line(String markdown) {
    Node document = PARSER.parse(markdown);
    return document.getFirstChild() instanceof Paragraph && isOnlyChild(document)
        ? render(contentOf(document))
        : render(document);
  }

  /** Its words alone, for where no markup can stand. */
  static String plain(String markdown) {
    return WORDS.render(PARSER.parse(markdown)).strip();
  }

  /** The first paragraph as a line, for a legend, and all that follows as blocks. */
  Prompt prompt(String markdown) {
    Node document = PARSER.parse(markdown);
    if (!(document.getFirstChild() instanceof Paragraph first)) {
      return new Prompt(Html.NONE, render(document));
    }
    first.unlink();
    var line = new Document();
    line.appendChild(first);
    return new Prompt(render(contentOf(line)), render(document));
  }

  /** What is asked: a line, and more if the author wrote more. */
  record Prompt(Html line, Html more) {}

  /** The files of the programme that a text shows or links to, in order. */
  public static List<String> files(String markdown) {
    List<String> files = new ArrayList<>();
    PARSER
        .parse(markdown)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Image image) {
                add(image.getDestination());
                visitChildren(image);
              }

              @Override
              public void visit(Link link) {
                add(link.getDestination());
                visitChildren(link);
              }

              @Override
              public void visit(org.commonmark.node.CustomBlock block) {
                if (block instanceof VideoFigure video) {
                  add(video.destination());
                }
                visitChildren(block);
              }

              private void add(String destination) {
                FileAddress.in(destination).map(FileAddress::path).ifPresent(files::add);
              }
            });
    return files.stream().distinct().toList();
  }

  private Html render(Node document) {
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Heading heading) {
            heading.setLevel(Math.min(6, heading.getLevel() + topHeading - 1));
          }
        });
    return new Html(renderer.render(document).strip());
  }

  private static boolean isOnlyChild(Node document) {
    return document.getFirstChild() == document.getLastChild();
  }

  /** A document of the inlines of its only paragraph. */
  private static Node contentOf(Node document) {
    Node paragraph = document.getFirstChild();
    for (Node inline = paragraph.getFirstChild(); inline != null; ) {
      Node next = inline.getNext();
      document.appendChild(inline);
      inline = next;
    }
    paragraph.unlink();
    return document;
  }

  private static void completeAttributes(Node node, String tag, Map<String, String> attributes) {
    if (node instanceof Link link) {
      attributes.remove("rel");
      if (Destinations.isWeb(link.getDestination())) {
        attributes.put("rel", "noopener");
        attributes.put("target", "_blank");
      }
    }
    if (node instanceof Image) {
      attributes.put("loading", "lazy");
    }
  }
}

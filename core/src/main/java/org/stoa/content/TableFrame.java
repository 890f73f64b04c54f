package org.stoa.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** What a table stands in, so that on a phone it scrolls and not the page; keys scroll it too. */
final class TableFrame extends CustomBlock {

  /** Puts a frame around every table. */
  static Node placeIn(Node document) {
    List<TableBlock> tables = new ArrayList<>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(CustomBlock block) {
            if (block instanceof TableBlock table) {
              tables.add(table);
            } else {
              visitChildren(block);
            }
          }
        });
    for (TableBlock table : tables) {
      var frame = new TableFrame();
      table.insertBefore(frame);
      frame.appendChild(table);
    }
    return document;
  }

  /** Writes the frame, and has the table written within it. */
  record Renderer(HtmlNodeRendererContext context, Texts texts) implements NodeRenderer {
    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(TableFrame.class);
    }

    @Override
    public void render(Node frame) {
      Map<String, String> attributes = new LinkedHashMap<>();
      attributes.put("class", "stoa-table");
      attributes.put("tabindex", "0");
      attributes.put("role", "group");
      attributes.put("aria-label", texts.text("table"));
      var html = context.getWriter();
      html.line();
      html.tag("div", attributes);
      for (Node table = frame.getFirstChild(); table != null; table = table.getNext()) {
        context.render(table);
      }
      html.tag("/div");
      html.line();
    }
  }
}

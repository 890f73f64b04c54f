package org.stoa.scorm.schema;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.w3c.dom.ls.LSResourceResolver;

/** Finds what schemas name among the files of their set, and looks nowhere else. */
record LocalSchemas(SchemaSet set) implements LSResourceResolver {

  private static final String XML = "http://www.w3.org/XML/1998/namespace";

  @Override
  public LSInput resolveResource(
      String type,
      @Nullable String namespace,
      @Nullable String publicId,
      @Nullable String systemId,
      @Nullable String base) {
    String file = String.valueOf(systemId);
    if (!set.files().contains(file)) {
      throw new IllegalArgumentException("a schema names " + file + ", which isn't there");
    }
    // IMS binds the namespace of "xml" as the default one, which no parser may accept.
    String text = set.text(file).replace("xmlns=\"" + XML + "\"", "");
    LSInput input = inputs().createLSInput();
    input.setCharacterStream(new StringReader(text));
    input.setSystemId(file);
    return input;
  }

  private static DOMImplementationLS inputs() {
    try {
      return (DOMImplementationLS)
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .getDOMImplementation()
              .getFeature("LS", "3.0");
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }
}

package org.stoa.scorm.schema;

import java.util.List;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;

/** Notes what a validator finds, instead of ending with the first. */
record Collected(List<String> problems) implements ErrorHandler {

  @Override
  public void warning(SAXParseException found) {
    note(found);
  }

  @Override
  public void error(SAXParseException found) {
    note(found);
  }

  @Override
  public void fatalError(SAXParseException found) {
    note(found);
  }

  private void note(SAXParseException found) {
    problems.add("line " + found.getLineNumber() + ": " + found.getMessage());
  }
}

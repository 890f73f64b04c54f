package org.stoa.tool.facilitator;

import java.util.List;
import org.stoa.tool.credential.Certificate;
import org.stoa.tool.store.Credentials.Held;
import org.stoa.tool.web.Frame;

/**
 * The awards that people of a course were issued.
 *
 * @param lacksReason whether somebody wanted to revoke one without saying why
 */
public record IssuedView(Frame frame, List<Row> rows, boolean lacksReason) {

  public record Row(String id, Certificate certificate) {
    static Row of(Held held) {
      return new Row(held.credential().award().id().toString(), Certificate.of(held));
    }
  }
}

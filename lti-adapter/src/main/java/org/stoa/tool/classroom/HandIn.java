package org.stoa.tool.classroom;

import org.stoa.tool.store.Work;
import org.stoa.tool.upload.Upload;

/** One item as a learner hands it in. */
public sealed interface HandIn {

  /** A text, as she typed it. */
  record Text(String text) implements HandIn {
    /** Doesn't say what she wrote. */
    @Override
    public String toString() {
      return "Text[" + text.length() + "]";
    }
  }

  /** A file that was checked. */
  record File(Upload.Kept upload) implements HandIn {
    Work.File described() {
      byte[] content = upload.content();
      return new Work.File(upload.name(), upload.kind().mediaType(), content.length);
    }
  }
}

package org.stoa.scorm.lms;

import java.net.URI;
import org.stoa.scorm.lms.CourseStructure.Unit;

/**
 * A course that learners of this machine can open.
 *
 * @param root the address of its files, ends in a slash
 */
public record OfferedCourse(CourseStructure structure, URI root) {

  URI page(Unit unit) {
    URI page = root.resolve(unit.url());
    if (!page.toString().startsWith(root.toString())) {
      throw new IllegalArgumentException("this unit's page isn't in the package: " + unit.url());
    }
    return page;
  }
}

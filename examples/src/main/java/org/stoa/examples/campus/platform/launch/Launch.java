package org.stoa.examples.campus.platform.launch;

import org.stoa.examples.campus.course.Person;
import org.stoa.examples.campus.platform.tool.Tool;

/**
 * A launch that was begun and is not answered yet. Immutable.
 *
 * @param hint the lti_message_hint, exactly as it was sent
 * @param target {@code iframe} or {@code window}
 */
record Launch(String hint, Person person, Tool tool, Message message, String target) {}

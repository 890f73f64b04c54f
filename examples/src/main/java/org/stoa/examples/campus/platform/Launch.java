package org.stoa.examples.campus.platform;

import java.util.Optional;
import org.stoa.examples.campus.course.Activity;
import org.stoa.examples.campus.course.Person;

/**
 * A launch that was begun and is not answered yet. Immutable.
 *
 * @param hint the lti_message_hint, exactly as it was sent
 * @param activity what is opened; without one, content is to be chosen
 * @param target {@code iframe} or {@code window}
 */
record Launch(String hint, Person person, Tool tool, Optional<Activity> activity, String target) {}

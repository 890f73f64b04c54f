package org.stoa.scorm.lms;

import java.util.UUID;

/**
 * A learner in a course (in cmi5, a registration).
 *
 * @param learner the name of her account at this LMS
 */
public record Enrolment(UUID registration, String learner) {}

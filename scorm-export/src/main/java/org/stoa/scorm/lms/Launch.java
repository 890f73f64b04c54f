package org.stoa.scorm.lms;

import java.net.URI;

/**
 * One launch of a unit.
 *
 * @param url what the learner's browser opens (cmi5, section 8.1); it holds a secret
 * @param session names it in statements
 */
public record Launch(URI url, String session) {}

package org.stoa.xapi;

import org.stoa.statement.Statement;

/**
 * A statement as it was read.
 *
 * @param learner whom it is about, as the file names her: the name of an account, an e-mail
 *     address; an enrolment's own id where nothing else is said
 */
public record LearnerStatement(String learner, Statement statement) {}

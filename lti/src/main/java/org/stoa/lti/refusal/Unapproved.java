package org.stoa.lti.refusal;

import java.util.Optional;

/**
 * What somebody of this tool would have to approve before a launch is let in; for people to quote
 * to each other, so without anything secret.
 *
 * @param clientId of the registration
 * @param deploymentId of the deployment; empty if it is the registration itself
 */
public record Unapproved(String clientId, Optional<String> deploymentId) implements Grounds {}

package org.stoa.lti.platform;

/**
 * One installation of this tool in a platform. LTI Core 1.3, 3.1.3.
 *
 * @param issuer of the registration
 * @param clientId of the registration
 * @param id {@code deployment_id}, unique within the registration
 */
public record Deployment(String issuer, String clientId, String id) {}

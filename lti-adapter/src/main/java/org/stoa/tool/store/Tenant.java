package org.stoa.tool.store;

/** A platform's deployment: whoever comes from one sees nothing of the others. */
public record Tenant(String issuer, String clientId, String deploymentId) {}

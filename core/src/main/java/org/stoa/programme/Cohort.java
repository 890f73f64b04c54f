package org.stoa.programme;

/** People who work together in one edition: a thematic cluster, a country's delegation. */
public record Cohort(CohortId id, Localised<String> title) {}

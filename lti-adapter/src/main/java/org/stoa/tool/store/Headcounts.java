package org.stoa.tool.store;

import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.stoa.programme.EditionId;
import org.stoa.programme.ProgrammeId;

/** How many people and applications there are, by edition. Safe for any thread. */
public final class Headcounts {

  private final Jdbi jdbi;

  public Headcounts(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** People who learn in an edition; whoever only teaches everywhere isn't counted. */
  public Map<EditionKey, Integer> learners(Tenant tenant) {
    return count(
        tenant,
        """
        select programme, edition, count(*) as people from enrolment e
        where issuer = :issuer and client_id = :clientId and deployment_id = :deploymentId
          and (exists (select 1 from membership m where m.enrolment = e.id and m.learns)
            or not exists (select 1 from membership m where m.enrolment = e.id))
        group by programme, edition
        """);
  }

  /** People who have applied, each once for an edition. */
  public Map<EditionKey, Integer> applicants(Tenant tenant) {
    return count(
        tenant,
        """
        select c.programme, c.edition, count(distinct a.applicant) as people
        from admission_call c join application a on a.admission_call = c.id
        where issuer = :issuer and client_id = :clientId and deployment_id = :deploymentId
        group by c.programme, c.edition
        """);
  }

  /** How often the outcome of an edition's admission was published. */
  public Map<EditionKey, Integer> publications(Tenant tenant) {
    return count(
        tenant,
        """
        select c.programme, c.edition, count(*) as people
        from admission_call c join admission_decision d on d.admission_call = c.id
        where issuer = :issuer and client_id = :clientId and deployment_id = :deploymentId
          and d.act = 'PUBLISH'
        group by c.programme, c.edition
        """);
  }

  private Map<EditionKey, Integer> count(Tenant tenant, String query) {
    Map<EditionKey, Integer> counts = new HashMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(query)
                .bindMethods(tenant)
                .map(
                    (row, context) ->
                        Map.entry(
                            new EditionKey(
                                new ProgrammeId(row.getString("programme")),
                                new EditionId(row.getString("edition"))),
                            row.getInt("people")))
                .forEach(it -> counts.put(it.getKey(), it.getValue())));
    return counts;
  }
}

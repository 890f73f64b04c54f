package org.stoa.tool.store;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.stoa.lti.platform.DeploymentPolicy;
import org.stoa.lti.platform.PlatformExtension;
import org.stoa.lti.platform.Registration;
import org.stoa.lti.platform.SignatureAlgorithm;
import org.stoa.lti.spi.RegistrationStore;

/** Registrations, in tables {@code lti_registration} and {@code lti_deployment}. */
public final class JdbcRegistrationStore implements RegistrationStore {

  private final Jdbi jdbi;

  public JdbcRegistrationStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<Registration> find(String issuer) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from lti_registration where issuer = :issuer")
                .bind("issuer", issuer)
                .map((row, context) -> registration(handle, row))
                .list());
  }

  @Override
  public Optional<Registration> find(String issuer, String clientId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select * from lti_registration
                    where issuer = :issuer and client_id = :clientId
                    """)
                .bind("issuer", issuer)
                .bind("clientId", clientId)
                .map((row, context) -> registration(handle, row))
                .findOne());
  }

  @Override
  public List<Registration> all() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from lti_registration")
                .map((row, context) -> registration(handle, row))
                .list());
  }

  @Override
  public void save(Registration registration) {
    jdbi.useTransaction(
        handle -> {
          deleteDeployments(handle, registration);
          handle.execute(
              "delete from lti_registration where issuer = ? and client_id = ?",
              registration.issuer(),
              registration.clientId());
          insert(handle, registration);
        });
  }

  private static void deleteDeployments(Handle handle, Registration registration) {
    handle.execute(
        "delete from lti_deployment where issuer = ? and client_id = ?",
        registration.issuer(),
        registration.clientId());
  }

  private static void insert(Handle handle, Registration registration) {
    handle.execute(
        """
        insert into lti_registration (issuer, client_id, auth_url, token_url, jwks_url,
          deployment_policy, status, token_audience, algorithms, product, extensions)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        registration.issuer(),
        registration.clientId(),
        registration.authUrl().toString(),
        registration.tokenUrl().toString(),
        registration.jwksUrl().toString(),
        registration.deploymentPolicy().name(),
        registration.status().name(),
        registration.tokenAudience(),
        words(registration.algorithms()),
        registration.product(),
        words(registration.extensions()));
    for (String deployment : registration.deployments()) {
      handle.execute(
          "insert into lti_deployment (issuer, client_id, deployment_id) values (?, ?, ?)",
          registration.issuer(),
          registration.clientId(),
          deployment);
    }
  }

  private static Registration registration(Handle handle, ResultSet row) throws SQLException {
    String issuer = row.getString("issuer");
    String clientId = row.getString("client_id");
    return Registration.builder(issuer, clientId)
        .authUrl(URI.create(row.getString("auth_url")))
        .tokenUrl(URI.create(row.getString("token_url")))
        .jwksUrl(URI.create(row.getString("jwks_url")))
        .deployments(deployments(handle, issuer, clientId))
        .deploymentPolicy(DeploymentPolicy.valueOf(row.getString("deployment_policy")))
        .status(Registration.Status.valueOf(row.getString("status")))
        .tokenAudience(Optional.ofNullable(row.getString("token_audience")))
        .algorithms(constants(row.getString("algorithms"), SignatureAlgorithm::valueOf))
        .product(Optional.ofNullable(row.getString("product")))
        .extensions(constants(row.getString("extensions"), PlatformExtension::valueOf))
        .build();
  }

  /** The names of constants, in one column. */
  private static String words(Set<? extends Enum<?>> constants) {
    return constants.stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
  }

  private static <E extends Enum<E>> Set<E> constants(String words, Function<String, E> named) {
    return Stream.of(words.split(" ", -1))
        .filter(word -> !word.isEmpty())
        .map(named)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Set<String> deployments(Handle handle, String issuer, String clientId) {
    return Set.copyOf(
        handle
            .createQuery(
                "select deployment_id from lti_deployment where issuer = ? and client_id = ?")
            .bind(0, issuer)
            .bind(1, clientId)
            .mapTo(String.class)
            .list());
  }
}

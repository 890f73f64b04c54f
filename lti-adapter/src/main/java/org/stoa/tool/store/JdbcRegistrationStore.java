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
import org.stoa.lti.platform.Deployment;
import org.stoa.lti.platform.DeploymentPolicy;
import org.stoa.lti.platform.PlatformExtension;
import org.stoa.lti.platform.Registration;
import org.stoa.lti.platform.SignatureAlgorithm;
import org.stoa.lti.spi.RegistrationStore;

/** Registrations, in tables {@code lti_registration} and {@code lti_deployment}. */
public final class JdbcRegistrationStore implements RegistrationStore {

  /** What is known of a deployment. */
  private enum State {
    LISTED,
    WAITING,
    REJECTED
  }

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
          if (isLocked(handle, registration.issuer(), registration.clientId())) {
            update(handle, registration);
          } else {
            insert(handle, registration);
          }
          handle.execute(
              "delete from lti_deployment where issuer = ? and client_id = ? and state = ?",
              registration.issuer(),
              registration.clientId(),
              State.LISTED);
          for (String id : registration.deployments()) {
            put(
                handle,
                new Deployment(registration.issuer(), registration.clientId(), id),
                State.LISTED);
          }
        });
  }

  @Override
  public boolean awaitApproval(Deployment deployment) {
    return jdbi.inTransaction(
        handle -> {
          if (!isLocked(handle, deployment.issuer(), deployment.clientId())) {
            return false;
          }
          Optional<State> known = state(handle, deployment);
          boolean asks = known.isEmpty() && waiting(handle, deployment) < MOST_WAITING;
          if (asks) {
            put(handle, deployment, State.WAITING);
          }
          return asks || known.equals(Optional.of(State.WAITING));
        });
  }

  @Override
  public List<Deployment> waiting() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from lti_deployment where state = :state")
                .bind("state", State.WAITING)
                .map(
                    (row, context) ->
                        new Deployment(
                            row.getString("issuer"),
                            row.getString("client_id"),
                            row.getString("deployment_id")))
                .list());
  }

  @Override
  public void approve(Deployment deployment) {
    jdbi.useTransaction(
        handle -> {
          if (state(handle, deployment).isPresent()) {
            put(handle, deployment, State.LISTED);
          }
        });
  }

  @Override
  public void reject(Deployment deployment) {
    jdbi.useTransaction(
        handle -> {
          if (state(handle, deployment).equals(Optional.of(State.WAITING))) {
            put(handle, deployment, State.REJECTED);
          }
        });
  }

  /** Whether there is such a registration; until the transaction ends nobody else changes it. */
  private static boolean isLocked(Handle handle, String issuer, String clientId) {
    return handle
        .createQuery(
            """
            select client_id from lti_registration
            where issuer = :issuer and client_id = :clientId
            for update
            """)
        .bind("issuer", issuer)
        .bind("clientId", clientId)
        .mapTo(String.class)
        .findOne()
        .isPresent();
  }

  private static Optional<State> state(Handle handle, Deployment deployment) {
    return handle
        .createQuery(
            """
            select state from lti_deployment
            where issuer = :issuer and client_id = :clientId and deployment_id = :id
            """)
        .bindMethods(deployment)
        .mapTo(State.class)
        .findOne();
  }

  private static int waiting(Handle handle, Deployment deployment) {
    return handle
        .createQuery(
            """
            select count(*) from lti_deployment
            where issuer = :issuer and client_id = :clientId and state = :state
            """)
        .bindMethods(deployment)
        .bind("state", State.WAITING)
        .mapTo(Integer.class)
        .one();
  }

  private static void put(Handle handle, Deployment deployment, State state) {
    handle.execute(
        "delete from lti_deployment where issuer = ? and client_id = ? and deployment_id = ?",
        deployment.issuer(),
        deployment.clientId(),
        deployment.id());
    handle.execute(
        "insert into lti_deployment (issuer, client_id, deployment_id, state) values (?, ?, ?, ?)",
        deployment.issuer(),
        deployment.clientId(),
        deployment.id(),
        state);
  }

  private static void insert(Handle handle, Registration registration) {
    write(
        handle,
        registration,
        """
        insert into lti_registration (issuer, client_id, auth_url, token_url, jwks_url,
          deployment_policy, status, token_audience, algorithms, product, extensions)
        values (:issuer, :clientId, :authUrl, :tokenUrl, :jwksUrl,
          :policy, :status, :tokenAudience, :algorithms, :product, :extensions)
        """);
  }

  private static void update(Handle handle, Registration registration) {
    write(
        handle,
        registration,
        """
        update lti_registration set auth_url = :authUrl, token_url = :tokenUrl,
          jwks_url = :jwksUrl, deployment_policy = :policy, status = :status,
          token_audience = :tokenAudience, algorithms = :algorithms, product = :product,
          extensions = :extensions
        where issuer = :issuer and client_id = :clientId
        """);
  }

  private static void write(Handle handle, Registration registration, String sql) {
    handle
        .createUpdate(sql)
        .bind("issuer", registration.issuer())
        .bind("clientId", registration.clientId())
        .bind("authUrl", registration.authUrl().toString())
        .bind("tokenUrl", registration.tokenUrl().toString())
        .bind("jwksUrl", registration.jwksUrl().toString())
        .bind("policy", registration.deploymentPolicy())
        .bind("status", registration.status())
        .bind("tokenAudience", registration.tokenAudience())
        .bind("algorithms", words(registration.algorithms()))
        .bind("product", registration.product())
        .bind("extensions", words(registration.extensions()))
        .execute();
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
                """
                select deployment_id from lti_deployment
                where issuer = :issuer and client_id = :clientId and state = :state
                """)
            .bind("issuer", issuer)
            .bind("clientId", clientId)
            .bind("state", State.LISTED)
            .mapTo(String.class)
            .list());
  }
}

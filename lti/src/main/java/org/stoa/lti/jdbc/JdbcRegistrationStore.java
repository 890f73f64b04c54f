package org.stoa.lti.jdbc;

import java.net.URI;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.stoa.lti.jdbc.Sql.Statements;
import org.stoa.lti.jdbc.Sql.Work;
import org.stoa.lti.jose.KeyCipher;
import org.stoa.lti.platform.Deployment;
import org.stoa.lti.platform.DeploymentPolicy;
import org.stoa.lti.platform.PlatformExtension;
import org.stoa.lti.platform.Registration;
import org.stoa.lti.platform.RegistrationAccess;
import org.stoa.lti.platform.SignatureAlgorithm;
import org.stoa.lti.spi.RegistrationStore;

/**
 * Registrations, in tables {@code lti_registration} and {@code lti_deployment}, read by one select,
 * and beside them {@code lti_registration_access}. Safe for many threads and nodes.
 */
public final class JdbcRegistrationStore implements RegistrationStore {

  private static final String SELECT =
      """
      select r.*, array(
        select d.deployment_id from lti_deployment d
        where d.issuer = r.issuer and d.client_id = r.client_id and d.state = 'LISTED')
        as deployments
      from lti_registration r
      """;

  private static final String ONE = SELECT + "where r.issuer = ? and r.client_id = ?";

  private static final String UPDATE =
      """
      update lti_registration set auth_url = ?, token_url = ?, jwks_url = ?,
        deployment_policy = ?, status = ?, token_audience = ?, algorithms = ?, product = ?,
        extensions = ?
      where issuer = ? and client_id = ?
      """;

  private static final String INSERT =
      """
      insert into lti_registration (auth_url, token_url, jwks_url, deployment_policy, status,
        token_audience, algorithms, product, extensions, issuer, client_id)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String CHANGE =
      """
      update lti_deployment set state = ?
      where issuer = ? and client_id = ? and deployment_id = ?
      """;

  /** What is known of a deployment. */
  private enum State {
    LISTED,
    WAITING,
    REJECTED
  }

  private final Sql sql;
  private final JdbcRegistrationAccess accesses;

  /** The registrations in this database, all as they are. */
  public JdbcRegistrationStore(DataSource source) {
    this(source, Optional.empty());
  }

  /**
   * The same.
   *
   * @param cipher seals the tokens by which registrations are changed at platforms; without one,
   *     they lie there as they are
   */
  public JdbcRegistrationStore(DataSource source, Optional<KeyCipher> cipher) {
    this.sql = new Sql(source);
    this.accesses = new JdbcRegistrationAccess(source, cipher);
  }

  @Override
  public Optional<RegistrationAccess> access(String issuer, String clientId) {
    return accesses.find(issuer, clientId);
  }

  @Override
  public List<Registration> find(String issuer) {
    return sql.query(JdbcRegistrationStore::registration, SELECT + "where r.issuer = ?", issuer);
  }

  @Override
  public Optional<Registration> find(String issuer, String clientId) {
    return sql.query(JdbcRegistrationStore::registration, ONE, issuer, clientId).stream()
        .findFirst();
  }

  @Override
  public List<Registration> all() {
    return sql.query(JdbcRegistrationStore::registration, SELECT);
  }

  @Override
  public Optional<Registration> change(
      String issuer,
      String clientId,
      UnaryOperator<Optional<Registration>> change,
      Optional<RegistrationAccess> access) {
    Optional<RegistrationAccess> sealed = access.map(it -> accesses.sealed(issuer, clientId, it));
    Work<Optional<Registration>> work =
        statements -> changed(statements, issuer, clientId, change, sealed);
    try {
      return sql.inTransaction(work);
    } catch (StoreFailed e) {
      if (!e.isConflict()) {
        throw e;
      }
      // Another node added the same one at this moment; now it is there to be changed.
      return sql.inTransaction(work);
    }
  }

  private static Optional<Registration> changed(
      Statements statements,
      String issuer,
      String clientId,
      UnaryOperator<Optional<Registration>> change,
      Optional<RegistrationAccess> sealed)
      throws SQLException {
    Optional<Registration> known =
        isLocked(statements, issuer, clientId)
            ? statements.query(JdbcRegistrationStore::registration, ONE, issuer, clientId).stream()
                .findFirst()
            : Optional.empty();
    Optional<Registration> next = change.apply(known);
    if (next.isPresent() && !next.equals(known)) {
      write(statements, known.isPresent() ? UPDATE : INSERT, next.get());
      relist(statements, next.get());
    }
    if (next.isPresent() && sealed.isPresent()) {
      JdbcRegistrationAccess.write(statements, issuer, clientId, sealed.get());
    }
    return next;
  }

  private static void relist(Statements statements, Registration registration) throws SQLException {
    statements.update(
        "delete from lti_deployment where issuer = ? and client_id = ? and state = ?",
        registration.issuer(),
        registration.clientId(),
        State.LISTED);
    for (String id : registration.deployments()) {
      list(statements, new Deployment(registration.issuer(), registration.clientId(), id));
    }
  }

  private static void write(Statements statements, String sql, Registration registration)
      throws SQLException {
    statements.update(
        sql,
        registration.authUrl().toString(),
        registration.tokenUrl().toString(),
        registration.jwksUrl().toString(),
        registration.deploymentPolicy(),
        registration.status(),
        registration.tokenAudience(),
        words(registration.algorithms()),
        registration.product(),
        words(registration.extensions()),
        registration.issuer(),
        registration.clientId());
  }

  private static void list(Statements statements, Deployment deployment) throws SQLException {
    if (statements.update(
            CHANGE, State.LISTED, deployment.issuer(), deployment.clientId(), deployment.id())
        == 0) {
      add(statements, deployment, State.LISTED);
    }
  }

  private static void add(Statements statements, Deployment deployment, State state)
      throws SQLException {
    statements.update(
        "insert into lti_deployment (issuer, client_id, deployment_id, state) values (?, ?, ?, ?)",
        deployment.issuer(),
        deployment.clientId(),
        deployment.id(),
        state);
  }

  @Override
  public boolean awaitApproval(Deployment deployment) {
    return sql.inTransaction(
        statements -> {
          if (!isLocked(statements, deployment.issuer(), deployment.clientId())) {
            return false;
          }
          Optional<State> known = state(statements, deployment);
          boolean asks = known.isEmpty() && waiting(statements, deployment) < MOST_WAITING;
          if (asks) {
            add(statements, deployment, State.WAITING);
          }
          return asks || known.equals(Optional.of(State.WAITING));
        });
  }

  /** Whether there is such a registration; until the transaction ends nobody else changes it. */
  private static boolean isLocked(Statements statements, String issuer, String clientId)
      throws SQLException {
    return !statements
        .query(
            row -> row.getString("client_id"),
            "select client_id from lti_registration where issuer = ? and client_id = ? for update",
            issuer,
            clientId)
        .isEmpty();
  }

  private static Optional<State> state(Statements statements, Deployment deployment)
      throws SQLException {
    return statements
        .query(
            row -> State.valueOf(row.getString("state")),
            """
            select state from lti_deployment
            where issuer = ? and client_id = ? and deployment_id = ?
            """,
            deployment.issuer(),
            deployment.clientId(),
            deployment.id())
        .stream()
        .findFirst();
  }

  private static int waiting(Statements statements, Deployment deployment) throws SQLException {
    return statements
        .query(
            row -> row.getString("deployment_id"),
            """
            select deployment_id from lti_deployment
            where issuer = ? and client_id = ? and state = ?
            """,
            deployment.issuer(),
            deployment.clientId(),
            State.WAITING)
        .size();
  }

  @Override
  public List<Deployment> waiting() {
    return deployments(State.WAITING);
  }

  @Override
  public List<Deployment> rejected() {
    return deployments(State.REJECTED);
  }

  private List<Deployment> deployments(State state) {
    return sql.query(
        row ->
            new Deployment(
                row.getString("issuer"),
                row.getString("client_id"),
                row.getString("deployment_id")),
        "select * from lti_deployment where state = ?",
        state);
  }

  @Override
  public void approve(Deployment deployment) {
    decide(deployment, CHANGE, State.LISTED);
  }

  @Override
  public void reject(Deployment deployment) {
    decide(deployment, CHANGE + "and state = 'WAITING'", State.REJECTED);
  }

  /** Under the lock of the registration: who changes that writes its list of deployments anew. */
  private void decide(Deployment deployment, String change, State state) {
    sql.inTransaction(
        statements ->
            isLocked(statements, deployment.issuer(), deployment.clientId())
                && statements.update(
                        change, state, deployment.issuer(), deployment.clientId(), deployment.id())
                    > 0);
  }

  private static Registration registration(ResultSet row) throws SQLException {
    return Registration.builder(row.getString("issuer"), row.getString("client_id"))
        .authUrl(URI.create(row.getString("auth_url")))
        .tokenUrl(URI.create(row.getString("token_url")))
        .jwksUrl(URI.create(row.getString("jwks_url")))
        .deployments(texts(row.getArray("deployments")))
        .deploymentPolicy(DeploymentPolicy.valueOf(row.getString("deployment_policy")))
        .status(Registration.Status.valueOf(row.getString("status")))
        .tokenAudience(Sql.text(row, "token_audience"))
        .algorithms(constants(row.getString("algorithms"), SignatureAlgorithm::valueOf))
        .product(Sql.text(row, "product"))
        .extensions(constants(row.getString("extensions"), PlatformExtension::valueOf))
        .build();
  }

  private static Set<String> texts(Array array) throws SQLException {
    return Stream.of((Object[]) array.getArray())
        .map(String::valueOf)
        .collect(Collectors.toUnmodifiableSet());
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
}

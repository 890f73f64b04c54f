package org.stoa.lti.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.lti.launch.LaunchRequest;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.testing.FreshDatabase;
import org.stoa.lti.testing.Launches;
import org.stoa.lti.testing.Launches.Begun;
import org.stoa.lti.testing.TestPlatform;

/** What a login and a launch ask of the database and of the platform. */
class LaunchStatementsTest {

  private static final int BAD_TOKENS = 5_000;

  private final HikariDataSource pool = FreshDatabase.pool();
  private final RecordingSource recorded = new RecordingSource(pool);
  private final JdbcStores stores = JdbcStores.of(recorded.source()).withTables();
  private final Launches launches = new Launches(options -> options.stores(stores));

  @AfterEach
  void close() {
    pool.close();
  }

  private Begun begin() throws LtiRefused {
    stores.registrations().save(TestPlatform.registration());
    launches.begin(); // The first one sweeps.
    return launches.begin();
  }

  private void launch() throws LtiRefused {
    Begun begun = launches.begin();
    launches.launch(begun, launches.claims(begun));
  }

  private Map<String, Integer> rows() {
    return Stream.of(
            "lti_registration",
            "lti_registration_access",
            "lti_deployment",
            "lti_login",
            "lti_nonce",
            "lti_key",
            "lti_intent")
        .collect(
            Collectors.toMap(
                Function.identity(),
                table ->
                    new Sql(pool)
                        .query(row -> row.getInt(1), "select count(*) from " + table)
                        .get(0)));
  }

  @Test
  @DisplayName("A login is one insert, and its launch one delete; beside them both only select")
  void perLaunch() throws LtiRefused {
    begin();
    recorded.forget();
    Begun begun = launches.begin();
    assertEquals(List.of("select", "insert"), recorded.statements());
    recorded.forget();
    launches.launch(begun, launches.claims(begun));
    assertEquals(List.of("select", "select", "delete"), recorded.statements());
  }

  @Test
  @DisplayName(
      "The platform is asked for its keys by the first launch, and for nothing by the next")
  void warm() throws LtiRefused {
    begin();
    launch();
    assertEquals(1, launches.platform.fetches());
    for (int i = 0; i < 10; i++) {
      launch();
    }
    assertEquals(1, launches.platform.fetches());
  }

  @Test
  @DisplayName(
      "5,000 bad tokens leave the store as it is, and the login they were sent with usable")
  void badTokens() throws LtiRefused {
    Begun begun = begin();
    String good = TestPlatform.sign(launches.claims(begun));
    String unsigned = good.substring(0, good.lastIndexOf('.') + 1);
    Map<String, Integer> before = rows();
    recorded.forget();
    for (int i = 0; i < BAD_TOKENS; i++) {
      boolean unknown = i % 10 == 0;
      LaunchRequest request =
          LaunchRequest.of(
              Map.of(
                  "state", unknown ? "nobodys-" + i : begun.state(),
                  "id_token", unknown ? good : unsigned + "A".repeat(338) + "%04d".formatted(i)),
              begun.cookies());
      assertThrows(LtiRefused.class, () -> launches.tool.launch(request));
    }
    assertEquals(before, rows());
    assertEquals(Set.of("select"), Set.copyOf(recorded.statements()));
    launches.launch(begun, good);
  }
}

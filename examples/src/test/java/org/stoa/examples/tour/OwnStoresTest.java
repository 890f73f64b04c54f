package org.stoa.examples.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.stoa.lti.LtiTool;
import org.stoa.lti.contract.LoginStoreContract;
import org.stoa.lti.jdbc.JdbcStores;
import org.stoa.lti.memory.MemoryLoginStore;
import org.stoa.lti.spi.LoginStore;

class OwnStoresTest {

  // tag::stores[]
  static LtiTool tool(DataSource dataSource) {
    return LtiTool.at(URI.create("https://tool.example"))
        .stores(JdbcStores.of(dataSource).withTables())
        .build();
  }

  // end::stores[]

  @Test
  @DisplayName("README: be an LTI tool with a database")
  void inDatabase() {
    try (HikariDataSource source = new HikariDataSource()) {
      source.setJdbcUrl("jdbc:h2:mem:own-stores");
      LtiTool first = tool(source);
      assertTrue(first.registration().invite(Duration.ofHours(1)).toString().startsWith("https:"));
      String keys = first.jwks();
      assertEquals(keys, tool(source).jwks(), "another node has the same keys");
      assertEquals(List.of(), first.registrations().all());
    }
  }

  @Nested
  @DisplayName("README: test a store of your own")
  // tag::contract[]
  class OwnLoginsTest extends LoginStoreContract {

    private final Clock clock = Clock.systemUTC();
    private final LoginStore store = new MemoryLoginStore(clock); // Yours.

    @Override
    protected LoginStore store() {
      return store;
    }

    @Override
    protected LoginStore storeOf(int limit) {
      return new MemoryLoginStore(clock, limit);
    }

    @Override
    protected Instant now() {
      return clock.instant();
    }
  }
  // end::contract[]
}

package org.stoa.tool.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.lti.testing.FreshDatabase;
import org.stoa.programme.EditionId;
import org.stoa.programme.ProgrammeId;
import org.stoa.tool.store.Enrolments.Person;
import org.stoa.tool.store.MadeEditions.MadeEdition;

class MadeEditionsTest {

  private static final Instant NOW = Instant.parse("2026-03-03T10:00:00Z");

  private static MadeEdition edition(String id, String title) {
    return new MadeEdition(
        new ProgrammeId("sample"),
        new EditionId(id),
        new EditionId("spring"),
        LocalDate.of(2026, 9, 7),
        title);
  }

  @Test
  @DisplayName("Who comes from another platform isn't told of an edition, and can't take its id")
  void tenants() {
    Person here = new Person("https://here.example", "client", "1", "marek");
    Person there = new Person("https://there.example", "client", "1", "marek");
    try (Database database = Database.open(FreshDatabase.url())) {
      MadeEditions editions = new MadeEditions(database.jdbi());
      assertTrue(editions.add(edition("autumn", "Autumn"), here, NOW));
      assertFalse(editions.add(edition("autumn", "Another"), there, NOW));
      assertEquals(List.of(edition("autumn", "Autumn")), editions.of(here.tenant()));
      assertEquals(List.of(), editions.of(there.tenant()));
      assertEquals(
          Optional.of(edition("autumn", "Autumn")),
          editions.find(new ProgrammeId("sample"), new EditionId("autumn")));
    }
  }
}

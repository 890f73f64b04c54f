package org.stoa.tool.store;

import java.util.UUID;

/** Databases that are gone when they are closed. */
final class InMemory {

  private InMemory() {}

  static Database database() {
    return Database.open("jdbc:h2:mem:" + UUID.randomUUID());
  }
}

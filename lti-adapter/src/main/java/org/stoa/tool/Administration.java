package org.stoa.tool;

import org.stoa.lti.LtiTool;
import org.stoa.lti.jose.KeyRotation;
import org.stoa.lti.registration.DynamicRegistration;
import org.stoa.lti.spi.KeysUnreadable;
import org.stoa.lti.spi.RegistrationStore;
import org.stoa.tool.store.Database;

/**
 * What whoever looks after a tool does from outside of it, whether or not a node is running: the
 * nodes keep nothing that would have to be told. Safe for any thread.
 */
public final class Administration implements AutoCloseable {

  private final Database database;
  private final LtiTool lti;

  private Administration(Database database, LtiTool lti) {
    this.database = database;
    this.lti = lti;
  }

  /**
   * Opens a tool's database; its catalogue isn't looked at.
   *
   * @throws KeysUnreadable if the tool's keys were sealed by another secret
   * @throws RuntimeException if the database can't be opened
   */
  public static Administration open(ToolSettings settings) {
    Database database = Database.open(settings.databaseUrl());
    try {
      return new Administration(database, StoaTool.lti(settings, database));
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /** The platforms and their deployments: to list, approve, reject and disable them. */
  public RegistrationStore registrations() {
    return lti.registrations();
  }

  /** Invitations for platforms, and what they will be told. */
  public DynamicRegistration registration() {
    return lti.registration();
  }

  /** The tool's own keys. */
  public KeyRotation keys() {
    return lti.keyRotation();
  }

  @Override
  public void close() {
    database.close();
  }
}

package org.stoa.lti.spi;

/** Every store of a tool, in one place. Each method may make a store anew; ask once. */
public interface Stores {

  /** The platforms we know. */
  RegistrationStore registrations();

  /** The logins under way. */
  LoginStore logins();

  /** What platforms sent by themselves, each once. */
  NonceStore nonces();

  /** The keys we sign with. */
  ToolKeyStore keys();

  /** The invitations to register. */
  IntentStore intents();
}

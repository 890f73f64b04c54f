package org.stoa.lti;

import java.time.Clock;
import java.time.Duration;
import org.stoa.lti.jose.KeyRotation;
import org.stoa.lti.launch.LaunchDecision;
import org.stoa.lti.launch.MigrationProof;
import org.stoa.lti.registration.RegistrationTerms;
import org.stoa.lti.registration.ToolAddresses;
import org.stoa.lti.spi.HttpTransport;
import org.stoa.lti.spi.IntentStore;
import org.stoa.lti.spi.LoginStore;
import org.stoa.lti.spi.NonceStore;
import org.stoa.lti.spi.RegistrationStore;
import org.stoa.lti.spi.Stores;
import org.stoa.lti.spi.ToolKeyStore;

/** What a builder has settled on: every option has a value here, those nobody chose too. */
record ToolOptions(
    ToolAddresses addresses,
    ChosenStores stores,
    KeyRotation.Timing keyTiming,
    HttpTransport transport,
    LaunchDecision decision,
    MigrationProof migration,
    RegistrationTerms terms,
    Duration loginLifetime,
    Duration clockSkew,
    Clock clock) {

  /** The stores, each made once. */
  record ChosenStores(
      RegistrationStore registrations,
      LoginStore logins,
      NonceStore nonces,
      ToolKeyStore keys,
      IntentStore intents)
      implements Stores {}
}

package org.stoa.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.lti.jose.KeyCipher;
import org.stoa.lti.platform.Deployment;
import org.stoa.lti.platform.DeploymentPolicy;
import org.stoa.lti.platform.Registration;
import org.stoa.lti.platform.Registration.Status;
import org.stoa.lti.platform.RegistrationAccess;
import org.stoa.lti.spi.RegistrationStore;
import org.stoa.lti.testing.FreshDatabase;
import org.stoa.lti.testing.TestPlatform;
import org.stoa.tool.catalogue.Catalogue;
import org.stoa.tool.store.Database;

class StoaToolTest {

  private static final URI ADDRESS = URI.create("https://tool.example");
  private static final RegistrationAccess ACCESS =
      new RegistrationAccess(
          URI.create("https://lms.example/registrations/1"),
          "the token",
          URI.create("https://lms.example/config"));

  @Test
  @DisplayName("With a secret, no token that platforms gave the tool lies in its database as it is")
  void sealsTokens() {
    String url = FreshDatabase.url();
    ToolSettings settings =
        ToolSettings.of(ADDRESS, url, new Catalogue(List.of()))
            .keeping(new KeyKeeping.InDatabase(Optional.of(KeyCipher.of("a secret of the tests"))));
    try (Database database = Database.open(url)) {
      RegistrationStore registrations = StoaTool.lti(settings, database).registrations();
      registrations.save(TestPlatform.registration());
      registrations.keep(TestPlatform.ISSUER, TestPlatform.CLIENT_ID, ACCESS);
      List<String> stored =
          database
              .jdbi()
              .withHandle(
                  handle ->
                      handle
                          .createQuery("select token from lti_registration_access")
                          .mapTo(String.class)
                          .list());
      assertEquals(1, stored.size());
      assertTrue(KeyCipher.isSealed(stored.get(0)), stored.get(0));
      assertEquals(
          Optional.of(ACCESS), registrations.access(TestPlatform.ISSUER, TestPlatform.CLIENT_ID));
    }
  }

  @Test
  @DisplayName("Who registers a platform anew leaves what people settled about it")
  void registersAnew() {
    String url = FreshDatabase.url();
    ToolSettings settings = ToolSettings.of(ADDRESS, url, new Catalogue(List.of()));
    Registration strict = TestPlatform.registration();
    Registration open = strict.toBuilder().deploymentPolicy(DeploymentPolicy.PENDING).build();
    Deployment late = new Deployment(strict.issuer(), strict.clientId(), "late");
    try (StoaTool tool = StoaTool.open(settings);
        Administration outside = Administration.open(settings)) {
      RegistrationStore registrations = outside.registrations();
      tool.register(open);
      registrations.awaitApproval(late);
      registrations.approve(late);
      registrations.disable(strict.issuer(), strict.clientId());
      tool.register(open);
      assertEquals(
          List.of(open.toBuilder().status(Status.DISABLED).deployment(late.id()).build()),
          registrations.all());
      tool.register(strict);
      assertEquals(
          List.of(strict.toBuilder().status(Status.DISABLED).build()), registrations.all());
    }
  }
}

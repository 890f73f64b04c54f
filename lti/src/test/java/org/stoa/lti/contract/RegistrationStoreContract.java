package org.stoa.lti.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.lti.platform.Deployment;
import org.stoa.lti.platform.DeploymentPolicy;
import org.stoa.lti.platform.PlatformExtension;
import org.stoa.lti.platform.Registration;
import org.stoa.lti.platform.RegistrationAccess;
import org.stoa.lti.platform.SignatureAlgorithm;
import org.stoa.lti.spi.RegistrationStore;

/** What every {@link RegistrationStore} must do; extend it and hand in an empty store. */
public abstract class RegistrationStoreContract {

  /** An empty store on its own, the same one throughout a test. */
  protected abstract RegistrationStore store();

  /**
   * A second store over the same data, as another node has it; by default there is but one node.
   */
  protected RegistrationStore otherNode() {
    return store();
  }

  private static Registration registration(String issuer, String clientId) {
    return Registration.builder(issuer, clientId)
        .authUrl(URI.create("https://lms.example/auth?a=b"))
        .tokenUrl(URI.create("https://lms.example/token"))
        .jwksUrl(URI.create("https://lms.example/jwks"))
        .deployments(Set.of("1", "2"))
        .build();
  }

  @Test
  @DisplayName("An issuer may have many client ids, each found as it was saved")
  void many() {
    Registration first = registration("https://a.example", "1");
    Registration second =
        registration("https://a.example", "2").toBuilder()
            .deploymentPolicy(DeploymentPolicy.ACCEPT)
            .status(Registration.Status.PENDING)
            .tokenAudience(Optional.of("https://lms.example"))
            .algorithms(Set.of(SignatureAlgorithm.ES256, SignatureAlgorithm.PS512))
            .product(Optional.of("canvas"))
            .extensions(Set.of(PlatformExtension.CANVAS_SCORE))
            .build();
    store().save(first);
    store().save(second);
    store().save(registration("https://b.example", "1"));
    assertEquals(Set.of(first, second), Set.copyOf(store().find("https://a.example")));
    assertEquals(Optional.of(first), store().find("https://a.example", "1"));
    assertEquals(Optional.of(second), store().find("https://a.example", "2"));
    assertEquals(3, store().all().size());
  }

  @Test
  @DisplayName("An issuer is compared character by character")
  void exact() {
    store().save(registration("https://a.example", "x"));
    for (String issuer : List.of("https://a.example/", "https://A.example", "https://a.exampl_")) {
      assertEquals(List.of(), store().find(issuer));
      assertEquals(Optional.empty(), store().find(issuer, "x"));
    }
    assertEquals(Optional.empty(), store().find("https://a.example", "X"));
  }

  @Test
  @DisplayName("Saving again replaces, deployments and all")
  void replaces() {
    Registration before = registration("https://a.example", "1");
    Registration after = before.toBuilder().deployment("3").build();
    store().save(before);
    store().save(after);
    assertEquals(List.of(after), store().find("https://a.example"));
    store().save(before);
    assertEquals(List.of(before), store().all());
  }

  private static Deployment deployment(String id) {
    return new Deployment("https://a.example", "1", id);
  }

  @Test
  @DisplayName("A deployment that asks waits, once, until it is approved; then it is listed")
  void approves() {
    Registration known = registration("https://a.example", "1");
    store().save(known);
    assertEquals(List.of(), store().waiting());
    assertTrue(store().awaitApproval(deployment("8")));
    assertTrue(store().awaitApproval(deployment("8")));
    assertEquals(List.of(deployment("8")), store().waiting());
    assertEquals(List.of(known), store().all());
    store().approve(deployment("8"));
    assertEquals(List.of(known.toBuilder().deployment("8").build()), store().all());
    assertEquals(List.of(), store().waiting());
  }

  @Test
  @DisplayName("A rejected deployment neither waits again nor is listed, unless it is approved")
  void rejects() {
    Registration known = registration("https://a.example", "1");
    store().save(known);
    store().awaitApproval(deployment("8"));
    store().reject(deployment("8"));
    assertFalse(store().awaitApproval(deployment("8")));
    assertEquals(List.of(), store().waiting());
    assertEquals(List.of(deployment("8")), store().rejected());
    assertEquals(List.of(known), store().all());
    store().approve(deployment("8"));
    assertEquals(List.of(), store().rejected());
    assertEquals(List.of(known.toBuilder().deployment("8").build()), store().all());
  }

  @Test
  @DisplayName("What never asked is neither approved nor rejected, and what is listed never waits")
  void neverAsked() {
    Registration known = registration("https://a.example", "1");
    store().save(known);
    store().approve(deployment("8"));
    store().reject(deployment("2"));
    store().reject(deployment("9"));
    assertFalse(store().awaitApproval(deployment("1")));
    assertFalse(store().awaitApproval(new Deployment("https://b.example", "1", "8")));
    assertEquals(List.of(), store().waiting());
    assertEquals(List.of(known), store().all());
    assertTrue(store().awaitApproval(deployment("9")));
  }

  @Test
  @DisplayName("A hundred deployments of one registration may wait, and those of another still can")
  void bounded() {
    store().save(registration("https://a.example", "1"));
    store().save(registration("https://b.example", "1"));
    for (int i = 0; i < RegistrationStore.MOST_WAITING; i++) {
      assertTrue(store().awaitApproval(deployment("d" + i)));
    }
    assertFalse(store().awaitApproval(deployment("more")));
    assertTrue(store().awaitApproval(deployment("d5")));
    assertEquals(RegistrationStore.MOST_WAITING, store().waiting().size());
    assertTrue(store().awaitApproval(new Deployment("https://b.example", "1", "8")));
  }

  @Test
  @DisplayName("Saving a registration anew leaves what waits, but for what it lists itself")
  void savedWhileWaiting() {
    Registration known = registration("https://a.example", "1");
    store().save(known);
    store().awaitApproval(deployment("8"));
    store().awaitApproval(deployment("9"));
    Registration listing = known.toBuilder().deployment("9").build();
    store().save(listing);
    assertEquals(List.of(deployment("8")), store().waiting());
    assertEquals(List.of(listing), store().all());
  }

  @Test
  @DisplayName("Approving and disabling change the status alone, and can be repeated")
  void approval() {
    Registration pending =
        registration("https://a.example", "1").toBuilder()
            .status(Registration.Status.PENDING)
            .build();
    Registration active = pending.toBuilder().status(Registration.Status.ACTIVE).build();
    Registration disabled = pending.toBuilder().status(Registration.Status.DISABLED).build();
    store().save(pending);
    for (int i = 0; i < 2; i++) {
      assertEquals(Optional.of(active), store().approve("https://a.example", "1"));
      assertEquals(List.of(active), store().all());
    }
    assertEquals(Optional.of(disabled), store().disable("https://a.example", "1"));
    assertEquals(List.of(disabled), store().all());
    assertEquals(Optional.empty(), store().approve("https://a.example", "2"));
    assertEquals(Optional.empty(), store().disable("https://b.example", "1"));
    assertEquals(List.of(disabled), store().all());
  }

  @Test
  @DisplayName("Of two nodes that save the same registration at once, one is kept, and whole")
  void race() throws Exception {
    RegistrationStore store = store();
    RegistrationStore other = otherNode();
    for (int round = 0; round < 10; round++) {
      Registration first = registration("https://a.example", "race-" + round);
      Registration second = first.toBuilder().deployments(Set.of("3", "4")).build();
      Race.winners(() -> saved(store, first), () -> saved(other, second));
      Registration kept = store.find(first.issuer(), first.clientId()).orElseThrow();
      assertTrue(kept.equals(first) || kept.equals(second), "neither: " + kept.deployments());
    }
  }

  private static boolean saved(RegistrationStore store, Registration registration) {
    store.save(registration);
    return true;
  }

  @Test
  @DisplayName("What a person decides on another node during a change isn't lost by it")
  void changedMeanwhile() throws Exception {
    Registration known = registration("https://a.example", "1");
    store().save(known);
    store().awaitApproval(deployment("8"));
    Thread person =
        new Thread(
            () -> {
              otherNode().disable("https://a.example", "1");
              otherNode().approve(deployment("8"));
            });
    store()
        .change(
            "https://a.example",
            "1",
            found -> {
              person.start();
              join(person, 300);
              return found.map(it -> it.toBuilder().product(Optional.of("moodle")).build());
            },
            Optional.empty());
    join(person, 10_000);
    assertEquals(
        List.of(
            known.toBuilder()
                .product(Optional.of("moodle"))
                .status(Registration.Status.DISABLED)
                .deployment("8")
                .build()),
        store().all());
  }

  private static void join(Thread thread, long millis) {
    try {
      thread.join(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  @DisplayName("A registration is added with its access or not at all, also by two nodes at once")
  void withAccess() throws Exception {
    RegistrationAccess access = access("token");
    assertEquals(
        Optional.empty(),
        store().change("https://a.example", "1", known -> known, Optional.of(access)));
    for (int round = 0; round < 10; round++) {
      Registration made = registration("https://a.example", "race-" + round);
      RegistrationStore store = store();
      RegistrationStore other = otherNode();
      assertEquals(
          Race.THREADS,
          Race.winners(() -> added(store, made, access), () -> added(other, made, access)));
      assertEquals(Optional.of(access), store.access(made.issuer(), made.clientId()));
    }
  }

  private static boolean added(
      RegistrationStore store, Registration made, RegistrationAccess access) {
    return store
        .change(made.issuer(), made.clientId(), known -> Optional.of(made), Optional.of(access))
        .isPresent();
  }

  private static RegistrationAccess access(String token) {
    return new RegistrationAccess(
        URI.create("https://a.example/registrations?id=1"),
        token,
        URI.create("https://a.example/.well-known/openid-configuration"));
  }

  @Test
  @DisplayName(
      "How a registration is changed at its platform is kept, and replaced by what is newer")
  void access() {
    RegistrationAccess access = access("tökèn");
    store().keep("https://a.example", "1", access);
    assertEquals(Optional.empty(), store().access("https://a.example", "1"));
    store().save(registration("https://a.example", "1"));
    store().save(registration("https://a.example", "2"));
    assertEquals(Optional.empty(), store().access("https://a.example", "1"));
    store().keep("https://a.example", "1", access);
    store().save(registration("https://a.example", "1"));
    assertEquals(Optional.of(access), store().access("https://a.example", "1"));
    assertEquals(Optional.empty(), store().access("https://a.example", "2"));
    store().keep("https://a.example", "1", access.withToken("another"));
    assertEquals(
        Optional.of(access.withToken("another")), otherNode().access("https://a.example", "1"));
  }
}

package org.stoa.lti.http;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stoa.lti.text.HostPattern;

class AddressGuardTest {

  private static final URI NAMED = URI.create("https://lms.example/jwks");

  private static AddressGuard guard(boolean allowLoopback, String... addresses) {
    return new AddressGuard(
        host -> {
          InetAddress[] resolved = new InetAddress[addresses.length];
          for (int i = 0; i < addresses.length; i++) {
            resolved[i] = InetAddress.getByName(addresses[i]);
          }
          return resolved;
        },
        allowLoopback,
        List.of());
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("A name that resolves to an address that isn't public is refused")
  @ValueSource(
      strings = {
        "10.0.0.1",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "0.0.0.0",
        "0.1.2.3",
        "100.64.0.1",
        "192.0.0.8",
        "192.0.2.1",
        "198.18.0.1",
        "198.51.100.1",
        "203.0.113.1",
        "100.100.100.200",
        "fd00:ec2::254",
        "::10.0.0.1",
        "64:ff9b:1::8.8.8.8",
        "2001:0:808:808::1",
        "2001:db8::1",
        "3fff::1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "fe80::1",
        "fec0::1",
        "fc00::1",
        "fd12::1",
        "ff02::1",
        "::",
        "::ffff:10.0.0.1",
        "2002:0a00:0001::1",
        "64:ff9b::10.0.0.1"
      })
  void refused(String address) {
    assertThrows(IOException.class, () -> guard(false, address).check(NAMED));
    assertThrows(IOException.class, () -> guard(true, address).check(NAMED));
    assertThrows(IOException.class, () -> guard(false, "93.184.215.14", address).check(NAMED));
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("A loopback address is refused, unless that was allowed by name")
  @ValueSource(strings = {"127.0.0.1", "127.8.8.8", "::1", "::ffff:127.0.0.1"})
  void loopback(String address) {
    assertThrows(IOException.class, () -> guard(false, address).check(NAMED));
    assertDoesNotThrow(() -> guard(true, address).check(NAMED));
    assertDoesNotThrow(() -> guard(true, address).check(URI.create("http://localhost:8080/x")));
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("A public address is called by https, whatever is allowed, and never by http")
  @ValueSource(strings = {"93.184.215.14", "172.32.0.1", "2606:2800:220:1::1", "64:ff9b::8.8.8.8"})
  void open(String address) {
    assertDoesNotThrow(() -> guard(false, address).check(NAMED));
    assertDoesNotThrow(() -> guard(true, address).check(NAMED));
    URI http = URI.create("http://lms.example/");
    assertThrows(IOException.class, () -> guard(false, address).check(http));
    assertThrows(IOException.class, () -> guard(true, address).check(http));
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName(
      "By http this machine is called by the names that nobody else answers for, and no other")
  @ValueSource(strings = {"http://lms.example/", "http://127.0.0.1.lms.example:8080/"})
  void clearOnThisMachine(String uri) {
    for (String own : List.of("http://LocalHost:8080/", "http://127.0.0.1/", "http://[::1]:80/")) {
      assertDoesNotThrow(() -> guard(true, "127.0.0.1").check(URI.create(own)));
    }
    assertThrows(IOException.class, () -> guard(true, "127.0.0.1").check(URI.create(uri)));
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("What is no plain https address is refused")
  @ValueSource(
      strings = {"file:///etc/passwd", "ftp://lms.example/", "https://u:p@lms.example/", "https:x"})
  void odd(String uri) {
    assertThrows(IOException.class, () -> guard(true, "93.184.215.14").check(URI.create(uri)));
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("This machine by another spelling is refused before anything is asked")
  @ValueSource(
      strings = {
        "https://2130706433/",
        "https://127.1/",
        "https://[::1]/",
        "https://[0:0:0:0:0:ffff:7f00:1]/",
        "https://[::ffff:169.254.169.254]/latest/meta-data",
        "https://localhost:8443/",
        "https://LOCALHOST/"
      })
  void spelt(String uri) {
    AddressGuard real = new AddressGuard(InetAddress::getAllByName, false, List.of());
    assertThrows(IOException.class, () -> real.check(URI.create(uri)));
  }

  @Test
  @DisplayName("With a list of hosts no other is called, or even looked up")
  void listed() {
    AddressGuard listed =
        new AddressGuard(
            host -> {
              if (!host.toLowerCase(Locale.ROOT).endsWith("school.example")) {
                throw new AssertionError("looked up: " + host);
              }
              return new InetAddress[] {InetAddress.getByName("93.184.215.14")};
            },
            false,
            List.of(new HostPattern("school.example"), new HostPattern("*.school.example")));
    assertDoesNotThrow(() -> listed.check(URI.create("https://School.example/")));
    assertDoesNotThrow(() -> listed.check(URI.create("https://lms.school.example:8443/")));
    for (String other : List.of("https://lms.example/", "https://evilschool.example.org/")) {
      assertThrows(IOException.class, () -> listed.check(URI.create(other)));
    }
    assertThrows(IllegalArgumentException.class, () -> GuardedTransport.strict().onlyTo(List.of()));
  }
}

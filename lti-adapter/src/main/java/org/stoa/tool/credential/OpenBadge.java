package org.stoa.tool.credential;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stoa.lti.jose.ToolKeys;
import org.stoa.lti.json.JsonObject;
import org.stoa.programme.Award;
import org.stoa.tool.store.Achievement;
import org.stoa.tool.store.Credentials.Credential;
import org.stoa.tool.store.Credentials.Held;
import org.stoa.tool.store.Credentials.Revocation;

/**
 * Credentials in the form of Open Badges 3.0: an {@code OpenBadgeCredential} as a JSON Web Token
 * (section 8.2, external proof), signed with the tool's current key. Safe for any thread.
 */
public final class OpenBadge {

  /** What a badge is sent as. */
  public static final String MEDIA_TYPE = "application/vc+jwt";

  private static final List<String> CONTEXTS =
      List.of(
          "https://www.w3.org/ns/credentials/v2",
          "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
          "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json");

  private final CredentialAddresses addresses;
  private final ToolKeys keys;

  public OpenBadge(CredentialAddresses addresses, ToolKeys keys) {
    this.addresses = addresses;
    this.keys = keys;
  }

  /** As anybody can have it: without what would help to guess the name. */
  public String of(Credential credential) {
    return signed(credential, Optional.empty());
  }

  /** As its holder has it: whoever she shows it to can check her name. */
  public String of(Held held) {
    return signed(held.credential(), Optional.of(held.salt()));
  }

  /** The public half of a key that credentials were signed with, as a JSON Web Key. */
  public Optional<String> key(String keyId) {
    return keys.jwk(keyId);
  }

  /** A revocation list of one: 1EdTech Revocation List Status Method 1.0. */
  public String status(Credential credential) {
    var id = credential.award().id();
    List<JsonObject> revoked =
        credential.revocation().stream().map(it -> entry(addresses.page(id), it)).toList();
    return JsonObject.builder()
        .put("id", addresses.status(id))
        .put("type", "1EdTechRevocationList")
        .put("issuer", issuer())
        .putObjects("revokedCredentials", revoked)
        .build()
        .json();
  }

  private static JsonObject entry(String credential, Revocation revocation) {
    return JsonObject.builder()
        .put("id", credential)
        .put("revoked", true)
        .put("revocationReason", revocation.reason())
        .build();
  }

  private String signed(Credential credential, Optional<String> salt) {
    String id = addresses.page(credential.award().id());
    JsonObject claims =
        JsonObject.builder()
            .putTexts("@context", CONTEXTS)
            .put("id", id)
            .putTexts("type", List.of("VerifiableCredential", "OpenBadgeCredential"))
            .put("name", title(credential.achievement()))
            .put("issuer", profile(credential.achievement()))
            .put("validFrom", credential.award().since().toString())
            .put("credentialSubject", subject(credential, salt))
            .put(
                "credentialStatus",
                service(addresses.status(credential.award().id()), "1EdTechRevocationList"))
            .put(
                "refreshService",
                service(addresses.badge(credential.award().id()), "1EdTechCredentialRefresh"))
            .put("iss", issuer())
            .put("jti", id)
            .put("nbf", credential.award().since())
            .put("sub", subject(id))
            .build();
    return keys.sign(claims, addresses::key);
  }

  private String issuer() {
    return addresses.tool().toString();
  }

  /** Nobody else's id, and nothing that would tell whose. */
  private static String subject(String credential) {
    return credential + "#recipient";
  }

  private static JsonObject service(String address, String type) {
    return JsonObject.builder().put("id", address).put("type", type).build();
  }

  private static String title(Achievement achievement) {
    return achievement.award() + " – " + achievement.programme();
  }

  private JsonObject profile(Achievement achievement) {
    String name =
        achievement.issuers().isEmpty()
            ? achievement.programme()
            : String.join(", ", achievement.issuers());
    return JsonObject.builder()
        .put("id", issuer())
        .putTexts("type", List.of("Profile"))
        .put("name", name)
        .put("url", issuer())
        .build();
  }

  private JsonObject subject(Credential credential, Optional<String> salt) {
    JsonObject identity =
        JsonObject.builder()
            .put("type", "IdentityObject")
            .put("hashed", true)
            .put("identityHash", "sha256$" + credential.award().recipient())
            .put("identityType", "name")
            .put("salt", salt)
            .build();
    return JsonObject.builder()
        .put("id", subject(addresses.page(credential.award().id())))
        .putTexts("type", List.of("AchievementSubject"))
        .putObjects("identifier", List.of(identity))
        .put("achievement", achievement(credential))
        .build();
  }

  private JsonObject achievement(Credential credential) {
    Achievement achievement = credential.achievement();
    String narrative =
        String.join("\n", achievement.asked().stream().map(part -> "* " + part).toList());
    return JsonObject.builder()
        .put("id", addresses.page(credential.award().id()) + "#achievement")
        .putTexts("type", List.of("Achievement"))
        .put("achievementType", type(achievement.kind()))
        .put("name", achievement.award())
        .put("description", description(achievement))
        .put("inLanguage", achievement.language().toLanguageTag())
        .put("criteria", JsonObject.builder().put("narrative", narrative).build())
        .build();
  }

  private static String description(Achievement achievement) {
    return Stream.of(achievement.programme(), achievement.edition())
        .filter(part -> !part.isEmpty())
        .reduce((programme, edition) -> programme + " (" + edition + ")")
        .orElseThrow();
  }

  /** The term of Open Badges 3.0, section B.3 (AchievementType). */
  private static String type(Award.Kind kind) {
    return switch (kind) {
      case CERTIFICATE -> "CertificateOfCompletion";
      case BADGE -> "Badge";
      case PRIORITY -> "Award";
    };
  }
}

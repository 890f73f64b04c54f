package org.stoa.scorm.lms;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Documents by their keys, each with a tag that changes with it (xAPI 1.0.3, Communication,
 * sections 2.2 and 3.1). Not thread-safe.
 */
final class Documents {

  private static final int MOST = 10_000;

  private final Map<List<String>, Document> all = new LinkedHashMap<>();

  /** A text that somebody keeps here. */
  record Document(String type, String content) {

    String tag() {
      try {
        byte[] digest =
            MessageDigest.getInstance("SHA-1").digest(content.getBytes(StandardCharsets.UTF_8));
        return '"' + HexFormat.of().formatHex(digest) + '"';
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  Optional<Document> get(List<String> key) {
    return Optional.ofNullable(all.get(key));
  }

  /** The last parts of the keys that begin so. */
  List<String> names(List<String> beginning) {
    return all.keySet().stream()
        .filter(key -> key.subList(0, key.size() - 1).equals(beginning))
        .map(key -> key.get(key.size() - 1))
        .toList();
  }

  void put(List<String> key, Document document) {
    if (all.size() >= MOST && !all.containsKey(key)) {
      throw new Refusal(413, "There are too many documents.");
    }
    all.put(List.copyOf(key), document);
  }

  void put(List<String> key, String json) {
    put(key, new Document("application/json", json));
  }

  void remove(List<String> key) {
    all.remove(key);
  }

  /**
   * Holds a request to what it believes is here.
   *
   * @throws Refusal if it isn't so
   */
  void require(List<String> key, Optional<String> ifMatch, Optional<String> ifNoneMatch) {
    Optional<String> tag = get(key).map(Document::tag);
    boolean matches =
        ifMatch
            .map(it -> tag.filter(own -> it.equals("*") || it.equals(own)).isPresent())
            .orElse(true);
    boolean isNew = ifNoneMatch.map(it -> tag.isEmpty() || !it.equals("*")).orElse(true);
    if (!matches || !isNew) {
      throw new Refusal(412, "Somebody else has changed this document.");
    }
  }
}

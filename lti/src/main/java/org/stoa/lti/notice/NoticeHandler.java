package org.stoa.lti.notice;

import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;
import org.stoa.lti.json.JsonObject;
import org.stoa.lti.text.WebAddress;

/**
 * Where notices of one type go. Platform Notification Service 1.0.
 *
 * @param type such as {@link Notice.ContextCopy#TYPE}
 * @param address on this tool; platforms refuse one that isn't
 * @param mostAtOnce how many notices may come together; a wish
 */
public record NoticeHandler(String type, URI address, OptionalInt mostAtOnce) {

  /**
   * Checks the wish.
   *
   * @throws IllegalArgumentException if it is below 1, or the type is blank
   */
  public NoticeHandler {
    if (type.isBlank() || mostAtOnce.orElse(1) < 1) {
      throw new IllegalArgumentException("a handler of " + type + " for " + mostAtOnce);
    }
  }

  /** Without a wish. */
  public static NoticeHandler of(String type, URI address) {
    return new NoticeHandler(type, address, OptionalInt.empty());
  }

  /** Empty if nothing is sent anywhere: that is how platforms write a type without a handler. */
  static Optional<NoticeHandler> read(JsonObject json) {
    Optional<URI> address = json.filled("handler").flatMap(WebAddress::read);
    return json.filled("notice_type")
        .flatMap(type -> address.map(it -> new NoticeHandler(type, it, most(json))));
  }

  private static OptionalInt most(JsonObject json) {
    return json.quantity("max_batch_size").stream()
        .mapToInt(Double::intValue)
        .filter(most -> most >= 1)
        .findFirst();
  }

  JsonObject json() {
    JsonObject.Builder json =
        JsonObject.builder().put("notice_type", type).put("handler", address.toString());
    mostAtOnce.ifPresent(most -> json.put("max_batch_size", most));
    return json.build();
  }
}

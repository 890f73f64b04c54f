package org.stoa.examples.campus.web;

/** A request that is not served. The message is shown to whoever asked and holds no secret. */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int status;
  private final String code;

  /**
   * @param status the HTTP status
   * @param code a word for machines, such as OAuth's {@code invalid_client}
   */
  public Refusal(int status, String code, String message) {
    super(message, null, false, false);
    this.status = status;
    this.code = code;
  }

  public static Refusal badRequest(String code, String message) {
    return new Refusal(400, code, message);
  }

  /** What was sent is not what the standard says. */
  public static Refusal invalid(String message) {
    return badRequest("invalid_request", message);
  }

  public static Refusal notFound() {
    return new Refusal(404, "not_found", "There is nothing at this address.");
  }

  public static Refusal forbidden(String message) {
    return new Refusal(403, "forbidden", message);
  }

  public int status() {
    return status;
  }

  public String code() {
    return code;
  }

  public String reason() {
    return String.valueOf(getMessage());
  }
}

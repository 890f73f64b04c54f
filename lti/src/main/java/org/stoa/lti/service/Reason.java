package org.stoa.lti.service;

/**
 * Why a call to a platform came to nothing. The names are stable: people quote them to each other.
 */
public enum Reason {
  /** The launch didn't offer it, so nobody was asked. */
  NOT_OFFERED(
      "The platform doesn't let this tool do that here. Whoever looks after the platform can allow"
          + " it in the settings of the tool; it holds from the next opening of the activity."),

  // The access token. Security Framework 1.0, 4.1; RFC 6749, 5.2.
  /** {@code invalid_client}, {@code unauthorized_client}, {@code invalid_grant}. */
  TOKEN_CLIENT(
      "The platform doesn't recognise this tool. Whoever looks after the platform can check that"
          + " the tool is active, that its client id is the one known here, and that the platform"
          + " can reach the address of this tool's keys."),
  /** {@code invalid_scope}, or a token for less than was asked. */
  TOKEN_SCOPE(
      "The platform recognises this tool, and gives it no access to this service. Whoever looks"
          + " after the platform can allow grades, members or groups in the settings of the tool."),
  /** Any other refusal of a token. */
  TOKEN_REFUSED(
      "The platform gave this tool no access. Whoever looks after the platform can compare the"
          + " token address and the client id on both sides."),

  // The platform won't.
  /** 401 with a new token, or 403. */
  FORBIDDEN(
      "The platform forbids this. The tool may have been taken out of the course, or may not touch"
          + " what it didn't make."),
  /** 404 or 410. */
  MISSING(
      "What was asked for is no longer in the platform. Opening the activity once more from the"
          + " course tells this tool the present address."),
  /** A score, and 400 or 422. */
  NOT_GRADABLE(
      "The platform takes no grade for this person. It grades people who are enrolled in the course"
          + " as learners; somebody who teaches, manages, or has left the course has no grade."),
  /** A score, and 409. */
  NEWER_GRADE(
      "The gradebook has a newer grade for this person, sent later or entered by hand, and keeps"
          + " it."),
  /** A report or an acceptance, and 409. */
  NEWER("The platform has something newer of the same kind, and keeps that."),
  /** Any other refusal. */
  REJECTED("The platform refused this request; its own words, if it had any, are with it."),

  // The platform answers, and not as it should.
  /** Not the JSON that the standard describes. */
  UNREADABLE(
      "The platform's answer couldn't be read. If it stays so, whoever looks after the platform"
          + " should hear of it."),
  /** A file whose size or checksum isn't the one that was announced. */
  ALTERED("The file isn't the one that the platform announced. It may be fetched once more."),
  /** A file that is larger than the caller wants. */
  TOO_LARGE("The file is larger than this tool takes."),
  /** Pages that go in circles, or more of them than any course could fill. */
  ENDLESS("The platform's list doesn't come to an end. Nothing was taken over from it."),
  /** A next page that isn't on the platform's own host. */
  ELSEWHERE(
      "The platform's list goes on under another address, where this tool doesn't show its access"
          + " token. Nothing was taken over from it."),

  // The platform can't, now.
  /** 429. */
  BUSY("The platform asks to wait. This tool tries again by itself."),
  /** 5xx, 408 or 425. */
  BROKEN("Something is wrong in the platform at the moment. This tool tries again by itself."),
  /** No answer. */
  SILENT("The platform doesn't answer at the moment. This tool tries again by itself.");

  private final String advice;

  Reason(String advice) {
    this.advice = advice;
  }

  /** What the people who run the course can do, in one or two plain sentences. */
  public String advice() {
    return advice;
  }

  /** Whether nothing but time is needed. */
  boolean passes() {
    return this == BUSY || this == BROKEN || this == SILENT;
  }

  static Reason ofStatus(int status) {
    if (status == 429) {
      return BUSY;
    }
    if (status >= 500 || status == 408 || status == 425) {
      return BROKEN;
    }
    return switch (status) {
      case 401, 403 -> FORBIDDEN;
      case 404, 410 -> MISSING;
      default -> REJECTED;
    };
  }
}

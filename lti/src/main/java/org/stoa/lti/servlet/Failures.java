package org.stoa.lti.servlet;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What may be logged of an exception that nobody expected. Safe for any thread. */
public final class Failures {

  private static final int DEEPEST = 5;

  private Failures() {}

  /** The classes of an exception and its causes, and where in our code it came from. */
  public static String described(Throwable failure) {
    List<Throwable> chain =
        Stream.iterate(failure, it -> it != null, Throwable::getCause).limit(DEEPEST).toList();
    String classes =
        chain.stream().map(it -> it.getClass().getName()).collect(Collectors.joining(", from "));
    return chain.stream()
        .flatMap(it -> Arrays.stream(it.getStackTrace()))
        .filter(frame -> frame.getClassName().startsWith("org.stoa."))
        .findFirst()
        .map(frame -> classes + ", at " + frame)
        .orElse(classes);
  }
}

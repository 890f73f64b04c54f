package org.stoa.lti.service;

import java.util.regex.Pattern;
import org.stoa.lti.spi.HttpTransport;

/**
 * What a platform says to a request that it refuses, made fit for a log: without markup, without
 * what could be a token or somebody's address, on one line, and short.
 */
final class PlatformWords {

  static final String SCHEME = "Bearer ";

  private static final int LONGEST = 300;
  private static final int LONGEST_READ = 4_000;

  private static final Pattern UNSEEN =
      Pattern.compile("(?is)<(script|style)\\b.*?</\\1\\s*>|<[^>]*>");

  /** Longer than any word or id that helps; tokens and assertions are, whatever their form. */
  private static final Pattern TOKEN = Pattern.compile("[\\w.~+/=-]{40,}+");

  private static final Pattern MAIL = Pattern.compile("[^\\s\"'<>:,;@]++@[^\\s\"'<>,;]+");
  private static final Pattern BLANK = Pattern.compile("[\\p{C}\\s]+");

  private PlatformWords() {}

  /** Cleans what came back for a request; an access token that the request bore isn't repeated. */
  static String of(HttpTransport.Request request, String body) {
    String plain = body.length() > LONGEST_READ ? body.substring(0, LONGEST_READ) : body;
    String bearer = request.headers().getOrDefault("Authorization", "");
    if (bearer.length() > SCHEME.length()) {
      plain = plain.replace(bearer.substring(SCHEME.length()), "…");
    }
    plain = UNSEEN.matcher(plain).replaceAll(" ");
    plain = TOKEN.matcher(plain).replaceAll("…");
    plain = MAIL.matcher(plain).replaceAll("…");
    plain = BLANK.matcher(plain).replaceAll(" ").trim();
    return plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain;
  }
}

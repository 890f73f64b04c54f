package org.stoa.examples.campus.platform.tool;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a tool may be allowed to ask for. */
public enum Scope {
  LINE_ITEM("https://purl.imsglobal.org/spec/lti-ags/scope/lineitem"),
  LINE_ITEM_READ("https://purl.imsglobal.org/spec/lti-ags/scope/lineitem.readonly"),
  SCORE("https://purl.imsglobal.org/spec/lti-ags/scope/score"),
  RESULT_READ("https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly"),
  ROSTER_READ("https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly"),
  GROUP_READ("https://purl.imsglobal.org/spec/lti-gs/scope/contextgroup.readonly"),
  NOTICE_HANDLERS("https://purl.imsglobal.org/spec/lti/scope/noticehandlers");

  private final String uri;

  Scope(String uri) {
    this.uri = uri;
  }

  public String uri() {
    return uri;
  }

  /** Whether it is one of the Assignment and Grade Services. */
  public boolean grades() {
    return uri.contains("/lti-ags/");
  }

  /** The scopes in a list separated by spaces; those unknown are left out, as OAuth allows. */
  public static Set<Scope> parse(String list) {
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    List<String> words = Arrays.asList(list.trim().split("\\s+", -1));
    words.forEach(word -> of(word).ifPresent(scopes::add));
    return scopes;
  }

  public static String list(Set<Scope> scopes) {
    return String.join(" ", scopes.stream().map(Scope::uri).toList());
  }

  private static Optional<Scope> of(String uri) {
    return Arrays.stream(values()).filter(scope -> scope.uri.equals(uri)).findFirst();
  }
}

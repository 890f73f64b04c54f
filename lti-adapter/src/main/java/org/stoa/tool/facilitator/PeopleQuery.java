package org.stoa.tool.facilitator;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.stoa.tool.classroom.MemberStanding;
import org.stoa.tool.classroom.Outlook;
import org.stoa.tool.store.Roster.Member;
import org.stoa.tool.web.Exchange;

/**
 * Whom of a group to show.
 *
 * @param name a part of the name, the address or the id; empty for everybody
 * @param page from 1 on
 */
record PeopleQuery(Optional<Outlook> outlook, String name, int page) {

  static final int PAGE = 50;

  /** What the address asks for; what it can't mean asks for everybody's first page. */
  static PeopleQuery of(Exchange exchange) {
    Optional<Outlook> outlook =
        exchange
            .field("state")
            .flatMap(
                word ->
                    Arrays.stream(Outlook.values())
                        .filter(it -> word(it).equals(word))
                        .findFirst());
    int page =
        exchange
            .field("page")
            .filter(it -> it.matches("[1-9][0-9]{0,5}"))
            .map(Integer::valueOf)
            .orElse(1);
    return new PeopleQuery(outlook, exchange.field("name").orElse(""), page);
  }

  /** Those whom it asks for, on all pages. */
  List<MemberStanding> of(List<MemberStanding> members) {
    String part = folded(name);
    return members.stream()
        .filter(it -> outlook.isEmpty() || outlook.get() == it.outlook())
        .filter(it -> part.isEmpty() || isCalled(it.member(), part))
        .toList();
  }

  private static boolean isCalled(Member member, String part) {
    return folded(member.calledAs()).contains(part)
        || member.subject().contains(part)
        || member.email().filter(it -> folded(it).contains(part)).isPresent();
  }

  /** Without case and accents, which people leave out when they search. */
  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }

  PeopleQuery with(Optional<Outlook> other) {
    return new PeopleQuery(other, name, 1);
  }

  PeopleQuery onPage(int other) {
    return new PeopleQuery(outlook, name, other);
  }

  /** The address of what it asks for. */
  String address() {
    String state = outlook.map(it -> "&state=" + word(it)).orElse("");
    String called =
        name.isEmpty() ? "" : "&name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    String query = state + called + (page == 1 ? "" : "&page=" + page);
    return "/people" + (query.isEmpty() ? "" : "?" + query.substring(1));
  }

  /** An outlook as addresses have it. */
  static String word(Outlook outlook) {
    return outlook.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

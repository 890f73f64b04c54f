package org.stoa.tool.learner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.tool.testing.Browser;
import org.stoa.tool.testing.Browser.Page;
import org.stoa.tool.testing.VisitedTool;
import org.stoa.tool.testing.Visits;

/** A learner's calendar, as her calendar asks for it: without a session. */
class SubscriptionTest extends VisitedTool {

  private static final Pattern ADDRESS = Pattern.compile("value=\"(http[^\"]+\\.ics)\"");

  @Test
  @DisplayName("S0-18 a calendar subscribes by a secret address, which a new one and its end undo")
  void subscribes() throws Exception {
    Browser ana = visits.arrived(Visits.as("ana"));
    ana.get("/").shows("href=\"/calendar\"");
    Page before = ana.get("/calendar");
    before.hides(".ics");
    Map<String, String> form = Map.of("csrf", before.csrf());
    String first = address(ana.submit("/calendar", form));
    ana.get("/calendar").hides(first);
    Browser calendar = visits.browser();
    Page feed = calendar.get(first);
    assertEquals(200, feed.status());
    assertEquals("text/calendar;charset=utf-8", feed.header("Content-Type").replace(" ", ""));
    feed.shows("BEGIN:VCALENDAR", "TZID=Europe/Madrid:20260302T090000", "SUMMARY:Welcome");

    String second = address(ana.submit("/calendar", form));
    assertEquals(404, calendar.get(first).status());
    assertEquals(200, calendar.get(second).status());
    assertEquals(404, calendar.get(second.replace(".ics", "")).status());
    assertEquals(404, calendar.get("/calendar/x.ics").status());
    assertEquals(303, ana.submit("/calendar/end", form).status());
    assertEquals(404, calendar.get(second).status());
  }

  private static String address(Page page) {
    Matcher matcher = ADDRESS.matcher(page.text());
    assertTrue(matcher.find(), page::text);
    return URI.create(matcher.group(1)).getPath();
  }
}

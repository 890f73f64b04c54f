package org.stoa.examples.campus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stoa.examples.campus.course.Activity;
import org.stoa.examples.campus.course.CaringCities;
import org.stoa.examples.campus.platform.tool.Tool;
import org.stoa.lti.claim.GroupEndpoint;
import org.stoa.lti.claim.NoticeEndpoint;
import org.stoa.lti.group.Group;
import org.stoa.lti.group.GroupService;
import org.stoa.lti.group.GroupSet;
import org.stoa.lti.launch.VerifiedLaunch;
import org.stoa.lti.notice.Notice;
import org.stoa.lti.notice.NoticeHandler;
import org.stoa.lti.notice.NoticeService;
import org.stoa.lti.platform.Registration;
import org.stoa.lti.refusal.LtiRefused;
import org.stoa.lti.refusal.Refusal;
import org.stoa.lti.roster.Member;
import org.stoa.lti.roster.Roster;
import org.stoa.lti.roster.RosterQuery;
import org.stoa.lti.roster.RosterService;
import org.stoa.lti.service.Outcome;

/** The LTI library and the campus, which know nothing of each other, over real HTTP. */
class LibraryServicesTest {

  private final LibraryTool library;
  private Campus campus;

  LibraryServicesTest() throws Exception {
    library = new LibraryTool();
    campus = Campus.start(CampusSettings.onPort(0).in(Mode.STRICT));
  }

  @AfterEach
  void close() {
    library.close();
    campus.close();
  }

  /** The tool, registered there, as Ana launches it. */
  private VerifiedLaunch launch() throws Exception {
    Tool tool = campus.registerTool(library.invitation());
    Activity activity = campus.addActivity(Placement.of(tool, "Lecture 1"));
    Visit.as(campus, CaringCities.ANA.id()).launch("/launch/" + activity.id());
    return library.launch();
  }

  private static <T> T value(Outcome<T> outcome) {
    if (outcome instanceof Outcome.Delivered<T> delivered) {
      return delivered.value();
    }
    throw new AssertionError(outcome.toString());
  }

  @Test
  @DisplayName(
      "Notices: the tool says where to, is greeted, hears of a copied course, and then not")
  void notices() throws Exception {
    VerifiedLaunch launch = launch();
    Registration campusHere = launch.registration();
    NoticeEndpoint endpoint = launch.notices().orElseThrow();
    NoticeService service = library.tool().services().notices();
    URI here = library.tool().addresses().notices();
    assertEquals(0, campus.tellCopied(List.of("17")));
    for (String type : List.of(Notice.HelloWorld.TYPE, Notice.ContextCopy.TYPE)) {
      value(service.subscribe(campusHere, endpoint, NoticeHandler.of(type, here)));
    }
    assertEquals(2, value(service.handlers(campusHere, endpoint)).size());
    assertInstanceOf(Notice.HelloWorld.class, library.notices().get(0));
    assertEquals(1, campus.tellCopied(List.of("17", "18")));
    Notice.ContextCopy copy = (Notice.ContextCopy) library.notices().get(1);
    assertEquals(List.of("17", "18"), copy.origins());
    assertEquals(launch.context().orElseThrow().id(), copy.context().id());
    value(service.unsubscribe(campusHere, endpoint, Notice.ContextCopy.TYPE));
    assertEquals(0, campus.tellCopied(List.of("19")));
    assertEquals(2, library.notices().size());
  }

  @Test
  @DisplayName("Notices go nowhere but to the tool's own host")
  void noticesElsewhere() throws Exception {
    VerifiedLaunch launch = launch();
    NoticeHandler elsewhere =
        NoticeHandler.of(Notice.ContextCopy.TYPE, URI.create("https://other.example/notices"));
    Outcome<NoticeHandler> refused =
        library
            .tool()
            .services()
            .notices()
            .subscribe(launch.registration(), launch.notices().orElseThrow(), elsewhere);
    assertInstanceOf(Outcome.Refused.class, refused);
  }

  @Test
  @DisplayName("Groups: all of a course, those of one person, and their set")
  void groups() throws Exception {
    VerifiedLaunch launch = launch();
    GroupEndpoint endpoint = launch.groups().orElseThrow();
    GroupService service = library.tool().services().groups();
    List<Group> all =
        value(
            service
                .groups(launch.registration(), endpoint, Optional.empty(), OptionalInt.of(1))
                .all());
    assertEquals(
        List.of("Neighbours in Bogota", "Neighbours in Seoul"),
        all.stream().map(Group::name).toList());
    List<Group> anas =
        value(
            service
                .groups(
                    launch.registration(),
                    endpoint,
                    Optional.of(launch.user().orElseThrow().id()),
                    OptionalInt.empty())
                .all());
    assertEquals(List.of(all.get(0)), anas);
    List<GroupSet> sets =
        value(service.sets(launch.registration(), endpoint, OptionalInt.empty()).all());
    assertEquals(List.of("Places"), sets.stream().map(GroupSet::name).toList());
  }

  @Test
  @DisplayName("Members: who has left since is in the differences, and nobody else")
  void differences() throws Exception {
    VerifiedLaunch launch = launch();
    RosterService service = library.tool().services().roster();
    Roster before =
        value(
            service.members(launch.registration(), launch.roster().orElseThrow(), RosterQuery.ALL));
    assertEquals(3, before.members().size());
    URI differences = before.differences().orElseThrow();
    assertEquals(List.of(), value(service.changes(launch.registration(), differences)).members());
    campus.course().withdraw(CaringCities.MINJUN.id(), Instant.now());
    List<Member> changed = value(service.changes(launch.registration(), differences)).members();
    assertEquals(1, changed.size());
    assertEquals(CaringCities.MINJUN.id(), changed.get(0).userId());
    assertEquals(Member.Status.DELETED, changed.get(0).status());
  }

  @Test
  @DisplayName("A registration is read and changed where the campus says so, time and again")
  void registration() throws Exception {
    Registration registered = launch().registration();
    assertEquals(
        Optional.of("Library tool"),
        library.tool().registration().read(registered).text("client_name"));
    for (String name : List.of("Another name", "And another")) {
      Registration updated = library.named(name).registration().update(registered);
      assertEquals(registered, updated);
      assertEquals(List.of(name), campus.tools().stream().map(Tool::name).toList());
      assertTrue(campus.tools().get(0).active());
    }
  }

  @Test
  @DisplayName(
      "In Moodle's manner there are neither notices nor groups, and a registration is closed")
  void moodle() throws Exception {
    campus.close();
    campus = Campus.start(CampusSettings.onPort(0));
    VerifiedLaunch launch = launch();
    assertFalse(launch.notices().isPresent() || launch.groups().isPresent());
    LtiRefused closed =
        assertThrows(
            LtiRefused.class, () -> library.tool().registration().read(launch.registration()));
    assertEquals(Refusal.REGISTRATION_CLOSED, closed.refusal());
  }
}

package org.stoa.tool.office;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stoa.programme.Edition;
import org.stoa.programme.EditionId;
import org.stoa.tool.catalogue.Catalogue;
import org.stoa.tool.catalogue.Offering;
import org.stoa.tool.store.EditionKey;
import org.stoa.tool.store.Enrolments.Person;
import org.stoa.tool.store.MadeEditions;
import org.stoa.tool.store.MadeEditions.MadeEdition;

/** Lays editions on other days, to look at first and then to keep. Safe for any thread. */
public final class EditionPlans {

  private static final int LONGEST_TITLE = 200;
  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

  private final Catalogue catalogue;
  private final MadeEditions made;
  private final Clock clock;

  public EditionPlans(Catalogue catalogue, MadeEditions made, Clock clock) {
    this.catalogue = catalogue;
    this.made = made;
    this.clock = clock;
  }

  /**
   * What somebody wants, as a form has it.
   *
   * @param template the edition to lay on other days: its programme and its id, with a slash
   * @param first the first day, such as {@code 2027-03-01}
   */
  public record Wish(String template, String first, String id, String title) {}

  /** What can be wrong with a wish. */
  public enum Wrong {
    NO_TEMPLATE,
    NO_DAY,
    NO_ID,
    ID_TAKEN,
    NO_TITLE
  }

  /**
   * What a wish comes to.
   *
   * @param row what to keep; empty if something is wrong
   * @param edition as it would be
   */
  public record Plan(Optional<MadeEdition> row, Optional<Edition> edition, Set<Wrong> wrong) {

    /** Of no wish. */
    public static final Plan NONE = new Plan(Optional.empty(), Optional.empty(), Set.of());

    public Plan {
      wrong = Set.copyOf(wrong);
    }
  }

  /** The editions that can be laid on other days: those that authors wrote. */
  public List<Edition> templates() {
    return catalogue.offerings().stream().map(Offering::edition).toList();
  }

  /** Finds the edition that a wish begins with. */
  public Optional<Edition> template(Wish wish) {
    return templates().stream().filter(it -> key(it).equals(wish.template())).findFirst();
  }

  /** How a form names an edition. */
  public static String key(Edition edition) {
    return edition.programme().id() + "/" + edition.id();
  }

  /** Says what a wish comes to. */
  public Plan plan(Wish wish) {
    Set<Wrong> wrong = EnumSet.noneOf(Wrong.class);
    Optional<Edition> template = template(wish);
    Optional<LocalDate> first = day(wish.first());
    boolean named = EditionId.isValid(wish.id());
    require(template.isPresent(), Wrong.NO_TEMPLATE, wrong);
    require(first.isPresent(), Wrong.NO_DAY, wrong);
    require(named, Wrong.NO_ID, wrong);
    boolean titled = !wish.title().isBlank() && wish.title().length() <= LONGEST_TITLE;
    require(titled, Wrong.NO_TITLE, wrong);
    boolean taken = named && template.filter(it -> isTaken(it, wish.id())).isPresent();
    require(!taken, Wrong.ID_TAKEN, wrong);
    Optional<MadeEdition> row =
        template.filter(it -> wrong.isEmpty()).map(it -> row(it, first.orElseThrow(), wish));
    return new Plan(row, row.flatMap(catalogue::made).map(Offering::edition), wrong);
  }

  private static void require(boolean holds, Wrong otherwise, Set<Wrong> wrong) {
    if (!holds) {
      wrong.add(otherwise);
    }
  }

  private boolean isTaken(Edition template, String id) {
    return catalogue.find(template.programme().id(), new EditionId(id)).isPresent();
  }

  private static MadeEdition row(Edition template, LocalDate first, Wish wish) {
    EditionKey key = EditionKey.of(template);
    return new MadeEdition(
        key.programme(), new EditionId(wish.id()), key.edition(), first, wish.title().strip());
  }

  /** Keeps the edition of a plan; false if nothing came of it, because its id is taken by now. */
  public boolean make(Plan plan, Person by) {
    return plan.row().filter(row -> made.add(row, by, clock.instant())).isPresent();
  }

  /** A day as forms send it; empty for what is none, or is too far away to be meant. */
  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text))
          .filter(day -> !day.isBefore(EARLIEST) && day.isBefore(LATEST));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}

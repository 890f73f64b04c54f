package org.stoa.tool.office;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stoa.programme.Edition;
import org.stoa.statement.EnrolmentId;
import org.stoa.tool.catalogue.Catalogue;
import org.stoa.tool.catalogue.Offering;
import org.stoa.tool.store.EditionKey;
import org.stoa.tool.store.Enrolments;
import org.stoa.tool.store.Headcounts;
import org.stoa.tool.store.Tenant;

/** The editions that an administrator of a platform looks after. Safe for any thread. */
public final class Office {

  private final Catalogue catalogue;
  private final Enrolments enrolments;
  private final Headcounts headcounts;

  public Office(Catalogue catalogue, Enrolments enrolments, Headcounts headcounts) {
    this.catalogue = catalogue;
    this.enrolments = enrolments;
    this.headcounts = headcounts;
  }

  /**
   * An edition in numbers.
   *
   * @param people who learn in it
   * @param applicants who have applied for it
   * @param isPublished whether applicants know what became of it
   */
  public record Figures(Edition edition, int people, int applicants, boolean isPublished) {

    /** Whether somebody has applied, and waits to be told. */
    public boolean isAwaited() {
      return applicants > 0 && !isPublished;
    }
  }

  /** Who asks, as her platform knows her. */
  public Enrolments.Person person(EnrolmentId asker) {
    return enrolments.find(asker).orElseThrow().person();
  }

  /** Whence whoever asks has come. */
  public Tenant tenant(EnrolmentId asker) {
    return person(asker).tenant();
  }

  /** The editions that whoever asks can see. */
  public List<Offering> offerings(EnrolmentId asker) {
    return catalogue.offerings(tenant(asker));
  }

  /** One of them, by ids as addresses have them. */
  public Optional<Offering> offering(EnrolmentId asker, String programme, String edition) {
    return offerings(asker).stream()
        .filter(it -> it.edition().programme().id().value().equals(programme))
        .filter(it -> it.edition().id().value().equals(edition))
        .findFirst();
  }

  /** All of them in numbers, as the catalogue lists them. */
  public List<Figures> figures(EnrolmentId asker) {
    Tenant tenant = tenant(asker);
    Map<EditionKey, Integer> people = headcounts.learners(tenant);
    Map<EditionKey, Integer> applicants = headcounts.applicants(tenant);
    Map<EditionKey, Integer> publications = headcounts.publications(tenant);
    return catalogue.offerings(tenant).stream()
        .map(Offering::edition)
        .map(
            edition -> {
              EditionKey key = EditionKey.of(edition);
              return new Figures(
                  edition,
                  people.getOrDefault(key, 0),
                  applicants.getOrDefault(key, 0),
                  publications.containsKey(key));
            })
        .toList();
  }
}

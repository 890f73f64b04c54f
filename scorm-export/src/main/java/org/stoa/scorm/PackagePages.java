package org.stoa.scorm;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.stoa.content.Asset;
import org.stoa.content.Driver;
import org.stoa.scorm.PackageFiles.Carried;

/**
 * The pages of a package with everything they need: the stylesheet, the player for one driver, and
 * the programme's own files. Those of a thin package only show pages from elsewhere.
 */
public record PackagePages(PackagePlan plan, Driver driver) {

  /** The folder of the stylesheet and the scripts. */
  public static final String PLAYER = "stoa/";

  /** The files of every unit alike. */
  public List<String> shared() {
    return assets().map(asset -> PLAYER + asset.name()).toList();
  }

  /** Every file that a unit needs, its own page first. */
  public List<String> files(Unit unit) {
    return Stream.of(
            Stream.of(unit.page()), shared().stream(), unit.files().stream().map(Carried::name))
        .flatMap(names -> names)
        .toList();
  }

  /** Writes them all. */
  public void write(PackageOutput out) throws IOException {
    for (Unit unit : plan.units()) {
      out.text(unit.page(), html(unit));
    }
    for (Asset asset : assets().toList()) {
      out.text(PLAYER + asset.name(), asset.text());
    }
    for (Carried file : plan.files().carried()) {
      out.file(file.name(), file.source());
    }
  }

  private Stream<Asset> assets() {
    return Stream.concat(Stream.of(Asset.stylesheet()), scripts().stream());
  }

  private List<Asset> scripts() {
    return plan.options().host().isPresent() ? Asset.bridge(driver) : Asset.scripts(driver);
  }

  private String html(Unit unit) {
    return plan.options()
        .host()
        .map(host -> new ThinPage(plan, host, scripts()).html())
        .orElseGet(() -> new PackagePage(plan, unit, driver).html());
  }
}

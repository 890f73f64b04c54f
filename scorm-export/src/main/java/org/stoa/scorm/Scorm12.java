package org.stoa.scorm;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.stoa.content.Asset;
import org.stoa.content.Driver;
import org.stoa.scorm.PackageFiles.Carried;

/**
 * SCORM 1.2 with a single SCO: one page that holds every lecture and quiz. The LMS needs no
 * navigation of its own, and all state is in one place.
 */
public final class Scorm12 implements PackageFormat {

  private static final String PAGE = "index.html";
  private static final String PLAYER = "stoa/";

  @Override
  public String name() {
    return "scorm12";
  }

  @Override
  public void write(PackagePlan plan, PackageZip zip) throws IOException {
    List<Asset> scripts = Asset.scripts(Driver.SCORM_12);
    List<Asset> assets = Stream.concat(Stream.of(Asset.stylesheet()), scripts.stream()).toList();

    zip.text("imsmanifest.xml", new Scorm12Manifest(plan, names(plan, assets)).xml());
    zip.text(PAGE, new PackagePage(plan, PLAYER, scripts).html());
    for (Asset asset : assets) {
      zip.text(PLAYER + asset.name(), asset.text());
    }
    for (Carried file : plan.files().carried()) {
      zip.file(file.name(), file.source());
    }
  }

  /** Every file that the SCO needs, its own page first. */
  private static List<String> names(PackagePlan plan, List<Asset> assets) {
    List<String> names = new ArrayList<>(List.of(PAGE));
    assets.forEach(asset -> names.add(PLAYER + asset.name()));
    plan.files().carried().forEach(file -> names.add(file.name()));
    return names;
  }
}

package org.stoa.scorm.format;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.stoa.content.Asset;
import org.stoa.problem.Problem;
import org.stoa.scorm.PackageFiles.Carried;
import org.stoa.scorm.PackageFormat;
import org.stoa.scorm.PackageOptions.Wish;
import org.stoa.scorm.PackageOutput;
import org.stoa.scorm.PackagePages;
import org.stoa.scorm.PackagePlan;
import org.stoa.scorm.PackagePlan.Part;
import org.stoa.scorm.Reading;
import org.stoa.scorm.inspect.PackageKind;
import org.stoa.scorm.manifest.Cartridge;
import org.stoa.scorm.manifest.Cartridge.Resource;
import org.stoa.scorm.manifest.CartridgeManifest;

/**
 * Common Cartridge 1.3, which an LMS takes apart into its own pages, quizzes and links. Nothing of
 * Stoa plays in it.
 */
public final class CommonCartridge implements PackageFormat {

  @Override
  public String name() {
    return "cc13";
  }

  @Override
  public String title() {
    return PackageKind.COMMON_CARTRIDGE.title();
  }

  @Override
  public Set<Wish> grants() {
    return Set.of(Wish.TOOL);
  }

  @Override
  public List<Part.Elsewhere> mentioned(PackagePlan plan) {
    return new Cartridge(plan).mentioned();
  }

  @Override
  public List<Problem> losses(PackagePlan plan) {
    return new Cartridge(plan).losses();
  }

  @Override
  public void write(PackagePlan plan, PackageOutput out) throws IOException {
    var cartridge = new Cartridge(plan);
    out.text("imsmanifest.xml", new CartridgeManifest(cartridge).xml());
    for (Resource resource : cartridge.resources()) {
      out.text(resource.file(), resource.text());
    }
    for (Asset asset : Reading.assets()) {
      out.text(PackagePages.PLAYER + asset.name(), asset.text());
    }
    for (Carried file : plan.files().carried()) {
      out.file(file.name(), file.source());
    }
  }
}

package org.stoa.scorm.manifest;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.stoa.content.Asset;
import org.stoa.json.JsonObject;
import org.stoa.scorm.PackagePages;
import org.stoa.scorm.PackagePlan;

/**
 * The script that tells {@code worker.js} which files there are. It changes with any of them, so
 * that a browser notices a new version by it (W3C Service Workers, section 4.5, Update).
 *
 * @param sums of each file's content, by name
 */
public record ServiceWorker(PackagePlan plan, Map<String, String> sums) {

  public String script() {
    Predicate<String> isMedium =
        plan.media().stream().map(file -> file.name()).collect(Collectors.toSet())::contains;
    String files =
        JsonObject.compact(
            json -> {
              json.writeStringField("cache", "stoa:" + plan.identifier());
              files(json, "pages", isMedium.negate());
              files(json, "media", isMedium);
            });
    String worker = PackagePages.PLAYER + Asset.worker().name();
    return "self.Stoa = " + files + ";\nimportScripts(\"" + worker + "\");\n";
  }

  private void files(JsonGenerator json, String name, Predicate<String> which) throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, String> file : sums.entrySet()) {
      if (which.test(file.getKey())) {
        json.writeStringField(file.getKey(), file.getValue());
      }
    }
    json.writeEndObject();
  }
}

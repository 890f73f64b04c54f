package org.stoa.lti.claim;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stoa.lti.json.JsonObject;

/**
 * What was handed in, and that it may be fetched. Asset Processor 1.0, {@code assetservice} claim.
 *
 * @param scopes what the platform will let us do
 * @param assets every part of the submission
 */
public record AssetEndpoint(Set<String> scopes, List<Asset> assets) {

  /** Copies both. */
  public AssetEndpoint {
    scopes = Set.copyOf(scopes);
    assets = List.copyOf(assets);
  }

  /** Reads the claim; empty if it lists none, or one that can't be told or fetched. */
  public static Optional<AssetEndpoint> read(JsonObject claim) {
    List<JsonObject> listed = claim.objects("assets");
    List<Asset> assets = listed.stream().map(Asset::read).flatMap(Optional::stream).toList();
    return assets.isEmpty() || assets.size() < listed.size()
        ? Optional.empty()
        : Optional.of(new AssetEndpoint(GradeEndpoint.scopes(claim), assets));
  }
}

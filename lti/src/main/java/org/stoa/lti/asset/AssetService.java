package org.stoa.lti.asset;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.stoa.lti.claim.Asset;
import org.stoa.lti.claim.AssetEndpoint;
import org.stoa.lti.platform.Registration;
import org.stoa.lti.service.Failure;
import org.stoa.lti.service.Offer;
import org.stoa.lti.service.Outcome;
import org.stoa.lti.service.Reason;
import org.stoa.lti.service.Scope;
import org.stoa.lti.service.ServiceCalls;
import org.stoa.lti.spi.HttpTransport;

/**
 * What somebody handed in. Asset Processor 1.0, asset service.
 *
 * <p>Safe for many threads. Each call waits for the platform, and tries once.
 */
public final class AssetService {

  private final ServiceCalls calls;

  /** Assets by these calls. */
  public AssetService(ServiceCalls calls) {
    this.calls = calls;
  }

  /**
   * Fetches an asset, and compares it with the size and the checksum that were announced. Its bytes
   * are passed on while they arrive: until this is {@link Outcome.Delivered}, they are only
   * something that a host has sent. The stream stays open.
   *
   * @param mostBytes what is larger is refused, {@link Reason#TOO_LARGE}
   * @return the asset; {@link Reason#ALTERED} if it isn't the one that was announced
   * @throws IOException if the given stream does
   */
  public Outcome<Asset> download(
      Registration registration,
      AssetEndpoint endpoint,
      Asset asset,
      OutputStream into,
      long mostBytes)
      throws IOException {
    if (asset.size().orElse(0) > mostBytes) {
      return tooLarge(mostBytes);
    }
    Receipt receipt = new Receipt(into, asset.size().orElse(mostBytes));
    Outcome<HttpTransport.Response> answer =
        Offer.of(endpoint.scopes(), Optional.of(asset.address()), Scope.ASSET_READ)
            .then(offer -> calls.download(registration, offer, receipt));
    receipt.requireIntactStream();
    if (receipt.isOverfull()) {
      return asset.size().isPresent() ? altered(asset) : tooLarge(mostBytes);
    }
    return answer.then(
        response ->
            receipt.isFor(asset) ? new Outcome.Delivered<>(asset) : AssetService.altered(asset));
  }

  private static Outcome<Asset> altered(Asset asset) {
    return Outcome.Unavailable.of(Reason.ALTERED, asset.toString());
  }

  private static Outcome<Asset> tooLarge(long mostBytes) {
    return new Outcome.Refused<>(Failure.of(Reason.TOO_LARGE, "more than " + mostBytes + " bytes"));
  }
}

package org.stoa.lti.deeplinking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stoa.lti.claim.DeepLinkingSettings;
import org.stoa.lti.deeplinking.Dropped.Reason;

/**
 * What of a choice a platform takes. Deep Linking 2.0, 4.4.1.
 *
 * @param items in the order of the choice, without what the platform doesn't take of them
 * @param dropped what isn't in them, and why
 */
public record Accepted(List<ContentItem> items, List<Dropped> dropped) {

  /** Copies the lists. */
  public Accepted {
    items = List.copyOf(items);
    dropped = List.copyOf(dropped);
  }

  /** Compares a choice with the settings of a request. */
  public static Accepted by(DeepLinkingSettings settings, List<? extends ContentItem> chosen) {
    List<ContentItem> items = new ArrayList<>();
    List<Dropped> dropped = new ArrayList<>();
    for (ContentItem item : chosen) {
      Optional<Reason> reason = reason(settings, item, items.isEmpty());
      reason.ifPresentOrElse(
          it -> dropped.add(new Dropped(item, it)),
          () -> items.add(fitted(item, settings, dropped)));
    }
    return new Accepted(items, dropped);
  }

  private static Optional<Reason> reason(
      DeepLinkingSettings settings, ContentItem item, boolean first) {
    if (!settings.acceptTypes().contains(item.type())) {
      return Optional.of(Reason.TYPE_NOT_ACCEPTED);
    }
    // A file that doesn't say what it is may still be of the right type.
    if (item instanceof File file && !file.mediaType().stream().allMatch(settings::accepts)) {
      return Optional.of(Reason.MEDIA_TYPE_NOT_ACCEPTED);
    }
    return first || settings.acceptMultiple()
        ? Optional.empty()
        : Optional.of(Reason.ONLY_ONE_ACCEPTED);
  }

  private static ContentItem fitted(
      ContentItem item, DeepLinkingSettings settings, List<Dropped> dropped) {
    if (item instanceof Link link) {
      Presentation shown = shown(link, link.presentation(), settings, dropped);
      return new Link(link.url(), link.about(), shown);
    }
    if (item instanceof LtiResourceLink link) {
      LtiResourceLink.Builder fitted =
          link.toBuilder().presentation(shown(link, link.presentation(), settings, dropped));
      if (link.lineItem().isPresent() && !settings.acceptLineItem()) {
        dropped.add(new Dropped(link, Reason.LINE_ITEM_NOT_ACCEPTED));
        fitted.lineItem(Optional.empty());
      }
      return fitted.build();
    }
    if (item instanceof AssetProcessor processor) {
      Presentation shown = shown(processor, processor.presentation(), settings, dropped);
      return new AssetProcessor(
          processor.about(), shown, processor.settings(), processor.reports());
    }
    return item;
  }

  private static Presentation shown(
      ContentItem item, Presentation ways, DeepLinkingSettings settings, List<Dropped> dropped) {
    Presentation left = ways.within(settings.targets());
    if (!left.equals(ways)) {
      dropped.add(new Dropped(item, Reason.TARGET_NOT_ACCEPTED));
    }
    return left;
  }
}

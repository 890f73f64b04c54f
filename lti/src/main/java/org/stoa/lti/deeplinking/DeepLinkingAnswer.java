package org.stoa.lti.deeplinking;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.stoa.lti.page.Page;

/**
 * What goes back to the platform, by a form post from the person's browser.
 *
 * @param returnUrl where to
 * @param jwt the signed message; the form field is called {@code JWT}
 * @param dropped what the platform said it wouldn't take, and isn't in the message
 */
public record DeepLinkingAnswer(URI returnUrl, String jwt, List<Dropped> dropped) {

  /** Copies the list. */
  public DeepLinkingAnswer {
    dropped = List.copyOf(dropped);
  }

  /** A page that posts the message at once, and speaks the reader's language meanwhile. */
  public Page page(Locale reader) {
    return Page.autoSubmit(returnUrl, Map.of("JWT", jwt), reader);
  }

  /** Doesn't show the message. */
  @Override
  public String toString() {
    return "DeepLinkingAnswer[" + returnUrl.getHost() + ", dropped " + dropped.size() + "]";
  }
}

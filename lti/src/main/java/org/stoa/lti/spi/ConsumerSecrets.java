package org.stoa.lti.spi;

import java.util.List;

/**
 * What this tool shared with platforms under LTI 1.1, so that one of them can prove that it is the
 * same under LTI 1.3. Asked during launches, by many threads, and only about keys in signed tokens.
 *
 * <p>LTI 1.1 to 1.3 migration guide, section 4.
 */
@FunctionalInterface
public interface ConsumerSecrets {

  /** The secrets of an {@code oauth_consumer_key}, one or several; empty if it isn't known. */
  List<String> of(String consumerKey);
}

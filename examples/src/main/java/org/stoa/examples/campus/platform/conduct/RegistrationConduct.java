package org.stoa.examples.campus.platform.conduct;

import java.util.List;
import java.util.Set;
import org.stoa.examples.campus.platform.tool.Scope;
import org.stoa.examples.campus.web.Reply;

/** How a platform lets tools register themselves. */
public interface RegistrationConduct {

  /** The product_family_code. */
  String product();

  /** What can be told about a person, in the words of {@code claims_supported}. */
  List<String> claims();

  /** The types of message that the configuration names. */
  List<String> messages();

  /** Every scope there is. */
  Set<Scope> offered();

  /** What a tool gets that asked for these scopes, all of them offered. */
  Set<Scope> open(Set<Scope> asked);

  /** What the answer says it got. */
  Set<Scope> told(Set<Scope> open);

  /** The HTTP status of a registration that went well. */
  int registeredStatus();

  /** The reply to a token that this platform never signed. */
  Reply forgedToken();

  /** Whether a tool may read and change what it is registered as (RFC 7592). */
  boolean keepsRegistrationsOpen();

  /** Whether a manager is asked what to do with a tool whose host is known already. */
  boolean asksWhichTool();

  /** Whether one tool can have several deployments. */
  boolean deploysAgain();
}

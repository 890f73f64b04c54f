package org.stoa.lti.launch;

/** How a browser has shown that it is the one that began the login. */
public enum BrowserProof {
  /** It gave back our cookie, and will give back a session's too. */
  COOKIE,
  /**
   * The platform's storage gave back our secret. The browser keeps no cookies of ours where this
   * launch is shown: a session must be held in another way, or in another window.
   */
  PLATFORM_STORAGE
}

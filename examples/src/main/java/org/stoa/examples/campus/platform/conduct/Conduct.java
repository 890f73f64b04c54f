package org.stoa.examples.campus.platform.conduct;

/** All manners of a platform. Implementations are immutable. */
public interface Conduct
    extends LaunchConduct, TokenConduct, ServiceConduct, RosterConduct, RegistrationConduct {

  /** What a person calls it, such as "Moodle". */
  String title();

  /** One sentence about it for the home page. */
  String about();
}

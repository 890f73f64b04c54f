package org.stoa.examples.springboot;

import java.util.Optional;
import java.util.UUID;
import org.stoa.lti.claim.GradeEndpoint;
import org.stoa.lti.claim.User;
import org.stoa.lti.launch.VerifiedLaunch;
import org.stoa.lti.platform.Registration;

/**
 * What a session keeps of a launch.
 *
 * @param platform whence somebody came
 * @param learner who it is
 * @param column where her grade goes, if the activity has one
 * @param token comes back with every form of ours: the session's cookie also comes with forms of
 *     other sites
 */
record Visit(Registration platform, User learner, Optional<GradeEndpoint> column, String token) {

  static final String ATTRIBUTE = "visit";

  static Visit of(VerifiedLaunch launch, User learner) {
    return new Visit(launch.registration(), learner, launch.grades(), UUID.randomUUID().toString());
  }
}

package org.stoa.examples.campus.platform.launch;

import java.util.List;
import org.stoa.examples.campus.course.Role;

/** A person's role in a launch, in the words of LIS. */
public final class Roles {

  private static final String LIS = "http://purl.imsglobal.org/vocab/lis/v2/";

  private Roles() {}

  public static List<String> launch(Role role) {
    return switch (role) {
      case LEARNER -> List.of(LIS + "membership#Learner");
      case FACILITATOR -> List.of(LIS + "membership#Instructor");
      case MANAGER ->
          List.of(
              LIS + "membership#Instructor",
              LIS + "institution/person#Administrator",
              LIS + "system/person#Administrator");
    };
  }
}

package org.stoa.authoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stoa.problem.Problems;
import org.stoa.programme.Audience;
import org.stoa.programme.Lifecycle;
import org.stoa.programme.Localised;
import org.stoa.programme.Role;
import org.stoa.programme.RoleId;
import org.stoa.programme.Subject;
import org.stoa.yaml.Fields;
import org.stoa.yaml.YamlNode;

/** Reads the programme's roles, and for whom and about what its parts are. */
final class AboutReader {

  private final List<Role> roles;
  private final Languages languages;
  private final Problems problems;

  private AboutReader(List<Role> roles, Languages languages, Problems problems) {
    this.roles = roles;
    this.languages = languages;
    this.problems = problems;
  }

  /** Reads {@code roles}, which everything else may speak of. */
  static AboutReader of(Fields programme, Languages languages, Problems problems) {
    List<Role> roles = new ArrayList<>();
    programme
        .node("roles")
        .flatMap(node -> Fields.of(node, problems))
        .ifPresent(
            fields -> {
              for (String id : Values.ids(fields)) {
                role(id, fields, languages, problems).ifPresent(roles::add);
              }
            });
    return new AboutReader(roles, languages, problems);
  }

  private static Optional<Role> role(
      String id, Fields roles, Languages languages, Problems problems) {
    return roles
        .node(id)
        .flatMap(node -> Fields.of(node, problems))
        .map(
            fields -> {
              fields.requireNode("title");
              var title = languages.text(fields, "title").orElseGet(() -> Localised.of("und", id));
              var term = fields.value("term", "a length such as P2Y or P6M", Values::term);
              fields.done();
              return new Role(new RoleId(id), title, term);
            });
  }

  List<Role> roles() {
    return List.copyOf(roles);
  }

  /** {@code for}: roles and a mode. */
  Audience audience(Fields fields) {
    return fields
        .node("for")
        .flatMap(node -> Fields.of(node, problems))
        .map(this::audienceIn)
        .orElse(Audience.EVERYBODY);
  }

  private Audience audienceIn(Fields fields) {
    Set<RoleId> named = new HashSet<>();
    for (YamlNode.Scalar role : fields.scalars("roles")) {
      Optional<Role> known =
          roles.stream().filter(it -> it.id().value().equals(role.text())).findFirst();
      known.ifPresent(it -> named.add(it.id()));
      if (known.isEmpty()) {
        problems.error(
            "DANGLING_REFERENCE",
            role.place(),
            "There is no role \"" + role.text() + "\"; declare it under \"roles\".");
      }
    }
    var mode = fields.value("mode", "online or on-site", Values::mode);
    fields.done();
    return new Audience(named, mode);
  }

  /** {@code aligns}, {@code tags} and {@code outcomes}. */
  Subject subject(Fields fields) {
    return new Subject(
        fields.texts("aligns"), fields.texts("tags"), languages.texts(fields, "outcomes"));
  }

  /** {@code status}; active if nobody says otherwise. */
  Lifecycle lifecycle(Fields fields) {
    return fields
        .value("status", "draft, active or outdated", Values::lifecycle)
        .orElse(Lifecycle.ACTIVE);
  }
}

#!/usr/bin/env bash
# Takes the README's pictures anew: of what the browser tests of the examples look at.
set -euo pipefail
cd "$(dirname "$0")/../.."
mvn -q -B -pl examples -am verify -Djacoco.skip \
  -Dtest=None -Dsurefire.failIfNoSpecifiedTests=false \
  -Dit.test='AccessibilityIT,StaffStoryIT,WorkStoryIT' -Dfailsafe.failIfNoSpecifiedTests=false
seen=examples/target/screenshots
cp "$seen/moodle-programme-1280-light.png" docs/images/programme.png
cp "$seen/moodle-group-1280-light.png" docs/images/group.png
cp "$seen/moodle-foresight-1280-light.png" docs/images/foresight.png
cp "$seen/moodle-essay-accepted-390-light.png" docs/images/accepted.png

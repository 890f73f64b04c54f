package org.stoa.tool.page;

import java.util.List;
import java.util.Optional;

/** The programme's page. */
public record HomeView(
    Frame frame,
    String summary,
    boolean learns,
    boolean teaches,
    List<AwardView> awards,
    Optional<StepView> next,
    List<StepView> steps) {}

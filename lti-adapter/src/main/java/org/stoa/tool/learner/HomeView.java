package org.stoa.tool.learner;

import java.util.List;
import java.util.Optional;
import org.stoa.tool.web.Frame;

/** The programme's page. */
public record HomeView(
    Frame frame,
    String summary,
    boolean learns,
    List<AwardView> awards,
    Optional<StepView> next,
    List<HomeSection> sections) {}

package org.stoa.tool.learner;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.stoa.content.ActivityPages;
import org.stoa.content.Html;
import org.stoa.content.Media;
import org.stoa.content.Texts;
import org.stoa.programme.Activity;
import org.stoa.programme.Edition;
import org.stoa.programme.Localised;
import org.stoa.programme.Page;
import org.stoa.progress.Progress.Step;
import org.stoa.tool.catalogue.Offering;
import org.stoa.tool.classroom.Learner;
import org.stoa.tool.web.Labels;
import org.stoa.tool.web.Times;
import org.stoa.tool.web.Visit;

/** What depends on who reads: the words, the times, the addresses of files. */
record Reader(
    Edition edition,
    Locale locale,
    Texts texts,
    Labels labels,
    Times times,
    ActivityPages activities) {

  static Reader of(Visit visit) {
    Learner learner = visit.learner();
    Locale locale = learner.language();
    Texts texts = Texts.of(Reader.class, locale);
    return new Reader(
        learner.offering().edition(),
        locale,
        texts,
        new Labels(texts),
        Times.of(visit),
        new ActivityPages(Texts.in(locale), new ServedMedia(learner.offering()), 1));
  }

  StepView step(Step step) {
    return StepView.of(step, edition, times, texts);
  }

  /** What there is to know of an activity: where, by whom, of what kind. */
  List<String> facts(Activity activity) {
    List<String> facts = new ArrayList<>();
    var outline = activity.outline();
    outline.where().map(it -> it.in(locale)).ifPresent(facts::add);
    outline.owner().map(it -> texts.text("fact.owner", it)).ifPresent(facts::add);
    facts.add(labels.kind(activity));
    return facts;
  }

  /** What there is to read of an activity that isn't played: its page, or else its description. */
  Html prose(Activity activity) {
    Optional<String> body =
        page(activity)
            .map(page -> page.in(locale).body())
            .or(() -> activity.outline().description().map(text -> text.in(locale)));
    return activities.prose(new Page(activity.title().in(locale), body.orElse("")));
  }

  /** The language in which there is something to read. */
  String languageOf(Activity activity) {
    return page(activity)
        .map(page -> page.languageFor(locale))
        .or(() -> activity.outline().description().map(text -> text.languageFor(locale)))
        .orElseGet(texts::language);
  }

  private static Optional<Localised<Page>> page(Activity activity) {
    if (activity instanceof Activity.Session session) {
      return session.page();
    }
    // A survey's page is its form.
    return activity instanceof Activity.Task task ? task.page() : Optional.empty();
  }

  /** Files as {@link MediaServlet} serves them. */
  private record ServedMedia(Offering offering) implements Media {
    @Override
    public String address(String path) {
      return "/media/" + path;
    }

    @Override
    public Optional<String> text(String path) {
      return offering.text(path);
    }

    @Override
    public OptionalLong size(String path) {
      return offering.size(path).map(OptionalLong::of).orElse(OptionalLong.empty());
    }
  }
}

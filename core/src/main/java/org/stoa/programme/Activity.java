package org.stoa.programme;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.stoa.criterion.Criterion;
import org.stoa.criterion.Criterion.Need;
import org.stoa.criterion.Measure;
import org.stoa.quiz.QuestionSet;
import org.stoa.statement.ActivityId;
import org.stoa.statement.Percentage;

/** One thing to do. In xAPI an activity, in LTI a resource link, in SCORM a SCO. Immutable. */
public sealed interface Activity {

  Outline outline();

  default ActivityId id() {
    return outline().id();
  }

  default Localised<String> title() {
    return outline().title();
  }

  /**
   * When it counts as done where no award asks for anything more particular: a lecture or survey at
   * its end, a quiz at its first attempt, a session after half of its time, a task when the least
   * number of items is in, or accepted if it is reviewed, a group when all of its parts are that
   * {@linkplain #counted count}.
   */
  Criterion completion();

  /** Whether there is something to do in it; a group and a break have nothing of their own. */
  default boolean isToDo() {
    return true;
  }

  /** Whether it is a session in which nothing happens, so that nothing asks for it. */
  default boolean isBreak() {
    return false;
  }

  /** Whether what it lies in can be complete without it. */
  default boolean isOptional() {
    return outline().optional();
  }

  /** This activity and all within it. */
  default Stream<Activity> withParts() {
    return Stream.of(this);
  }

  /**
   * Those of several activities that count when all are to be complete: neither breaks nor what is
   * optional, unless everything is.
   */
  static List<Activity> counted(List<Activity> activities) {
    List<Activity> all = activities.stream().filter(activity -> !activity.isBreak()).toList();
    List<Activity> needed = all.stream().filter(activity -> !activity.isOptional()).toList();
    return needed.isEmpty() ? all : needed;
  }

  /**
   * A lecture: a page to read, often with a video to watch.
   *
   * @param watch how much of the video has to be seen; without a video, the end of the page counts
   */
  record Resource(
      Outline outline, Localised<Page> page, Optional<Video> video, Optional<Percentage> watch)
      implements Activity {
    @Override
    public Criterion completion() {
      return new Need(id(), new Measure.Done());
    }
  }

  /**
   * A live session; its time is the edition's.
   *
   * @param format how its time is used, where that is planned
   */
  record Session(Outline outline, Optional<Localised<Page>> page, Optional<SessionFormat> format)
      implements Activity {
    @Override
    public boolean isToDo() {
      return !isBreak();
    }

    @Override
    public boolean isBreak() {
      return format.filter(SessionFormat.Break.class::isInstance).isPresent();
    }

    @Override
    public Criterion completion() {
      return new Need(id(), new Measure.Presence(Percentage.of(50)));
    }
  }

  /**
   * Questions that are marked at once.
   *
   * @param attempts how often a learner may try; empty for as often as she likes
   */
  record Quiz(
      Outline outline, Localised<QuestionSet> questions, Feedback feedback, OptionalInt attempts)
      implements Activity {
    @Override
    public Criterion completion() {
      return new Need(id(), new Measure.Done());
    }
  }

  /** What a learner is told after an attempt. */
  enum Feedback {
    NONE,
    SCORE,
    SCORE_AND_KEY
  }

  /**
   * Something to hand in.
   *
   * @param accept the MIME types of files, such as {@code image/*}; empty for a text
   * @param items how many may be handed in
   * @param limit how long it may be, as the author put it: {@code 1 page}, {@code 500 words}
   * @param consent whether to ask for consent to publication; never a condition of completion
   * @param review who accepts it; empty if handing in is all
   */
  record Task(
      Outline outline,
      Optional<Localised<Page>> page,
      List<String> accept,
      Items items,
      Optional<String> limit,
      boolean consent,
      Optional<Review> review)
      implements Activity {
    public Task {
      accept = List.copyOf(accept);
    }

    @Override
    public Criterion completion() {
      Measure measure = review.map(Review::measure).orElseGet(() -> new Measure.Items(items.min()));
      return new Need(id(), measure);
    }
  }

  /** How many items a task takes. */
  record Items(int min, int max) {
    public Items {
      if (min < 1 || max < min) {
        throw new IllegalArgumentException(min + ".." + max);
      }
    }
  }

  /** Who reviews a task. */
  enum Review {
    STAFF,
    PEERS;

    private static final int PEERS_ASKED = 3;

    private Measure measure() {
      Measure.Reviewers reviewers =
          this == STAFF ? new Measure.Staff() : new Measure.Peers(PEERS_ASKED);
      return new Measure.Reviewed(Optional.empty(), Percentage.ZERO, reviewers);
    }
  }

  /**
   * Questions without right answers.
   *
   * @param anonymous whether answers must never be linked to the person
   */
  record Survey(Outline outline, Localised<Page> form, boolean anonymous) implements Activity {
    @Override
    public Criterion completion() {
      return new Need(id(), new Measure.Done());
    }
  }

  /**
   * Activities under one heading: a week, a module, sessions side by side.
   *
   * @param choose how many of them a learner does, breaks aside; empty for all of them
   * @param parts not breaks alone
   */
  record Group(Outline outline, OptionalInt choose, List<Activity> parts) implements Activity {
    public Group {
      parts = List.copyOf(parts);
      long most = parts.stream().filter(part -> !part.isBreak()).count();
      if (most == 0 || choose.orElse(1) < 1 || choose.orElse(1) > most) {
        throw new IllegalArgumentException("do " + choose + " of " + most);
      }
    }

    @Override
    public boolean isToDo() {
      return false;
    }

    /** Optional is also what has only optional parts, none of which anybody has to choose. */
    @Override
    public boolean isOptional() {
      return outline.optional()
          || (choose.isEmpty() && counted().stream().allMatch(Activity::isOptional));
    }

    /** The parts of which {@code choose} are needed, or all; whoever may choose may choose any. */
    public List<Activity> counted() {
      return choose.isPresent()
          ? parts.stream().filter(part -> !part.isBreak()).toList()
          : Activity.counted(parts);
    }

    @Override
    public Criterion completion() {
      List<Criterion> each = counted().stream().map(Activity::completion).toList();
      return choose.isPresent()
          ? new Criterion.AtLeast(choose.getAsInt(), each)
          : new Criterion.All(each);
    }

    @Override
    public Stream<Activity> withParts() {
      return Stream.concat(Stream.of(this), parts.stream().flatMap(Activity::withParts));
    }
  }
}

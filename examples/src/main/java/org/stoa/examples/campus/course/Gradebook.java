package org.stoa.examples.campus.course;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** People by line items. Thread-safe; lists are snapshots. */
public final class Gradebook {

  private final Map<Integer, LineItem> items = new TreeMap<>();
  private final Map<Integer, Map<String, Grade>> grades = new LinkedHashMap<>();
  private int last;

  /** Makes a column; the id of the draft is not looked at. */
  public synchronized LineItem add(LineItem draft) {
    last++;
    LineItem item =
        new LineItem(
            last,
            draft.tool(),
            draft.label(),
            draft.maximum(),
            draft.resourceId(),
            draft.tag(),
            draft.activity(),
            draft.placed(),
            draft.details());
    items.put(last, item);
    grades.put(last, new LinkedHashMap<>());
    return item;
  }

  public synchronized List<LineItem> items() {
    return List.copyOf(items.values());
  }

  public synchronized Optional<LineItem> item(int id) {
    return Optional.ofNullable(items.get(id));
  }

  /** The columns of an activity. */
  public List<LineItem> itemsOf(int activity) {
    return items().stream().filter(item -> item.activity().equals(Optional.of(activity))).toList();
  }

  /** Changes a column; where its maximum changes, its grades keep their share of it. */
  public synchronized void change(LineItem changed) {
    LineItem old = items.get(changed.id());
    if (old == null) {
      return;
    }
    items.put(changed.id(), changed);
    double factor = changed.maximum() / old.maximum();
    if (factor != 1) {
      column(changed.id()).replaceAll((person, grade) -> grade.scaled(factor));
    }
  }

  public synchronized void remove(int item) {
    items.remove(item);
    grades.remove(item);
  }

  /** Keeps a grade unless one of the same second or later is kept already; says whether it did. */
  public synchronized boolean record(int item, Grade grade) {
    Map<String, Grade> column = column(item);
    Grade old = column.get(grade.person());
    if (old != null && !grade.at().isAfter(old.at())) {
      return false;
    }
    column.put(grade.person(), grade);
    return true;
  }

  public synchronized Optional<Grade> grade(int item, String person) {
    return Optional.ofNullable(column(item).get(person));
  }

  /** The grades of a column, by person. */
  public synchronized List<Grade> grades(int item) {
    return column(item).values().stream().sorted(Comparator.comparing(Grade::person)).toList();
  }

  private Map<String, Grade> column(int item) {
    return grades.computeIfAbsent(item, any -> new LinkedHashMap<>());
  }
}

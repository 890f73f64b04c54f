package org.stoa.examples.campus.course;

/** What a person may do in the campus. */
public enum Role {
  LEARNER("Learner"),
  FACILITATOR("Facilitator"),
  MANAGER("Manager");

  private final String label;

  Role(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** Whether this person sees everybody's grades and may add activities. */
  public boolean teaches() {
    return this != LEARNER;
  }

  /** Whether this person stands in the course's roster; a manager looks after the site. */
  public boolean enrolled() {
    return this != MANAGER;
  }
}

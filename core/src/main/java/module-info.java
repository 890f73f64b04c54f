/**
 * The model of a training programme and its meaning: no web, no database.
 *
 * <p>The packages build on one another in this order, and never the other way round: {@code
 * problem}, {@code source} and {@code statement} know nothing of the rest; {@code criterion} speaks
 * about activities by their ids; {@code quiz} stands alone; {@code programme} puts them together;
 * {@code progress} says what the statements mean for a programme; {@code authoring} reads a folder
 * into a programme; {@code content} turns its pages into HTML.
 */
module org.stoa.core {
  requires static transitive org.jspecify;
  requires com.fasterxml.jackson.core;
  requires transitive gg.jte.runtime;
  requires org.commonmark;
  requires org.commonmark.ext.gfm.tables;
  requires org.snakeyaml.engine;

  exports org.stoa.authoring;
  exports org.stoa.content;
  exports org.stoa.criterion;
  exports org.stoa.problem;
  exports org.stoa.programme;
  exports org.stoa.progress;
  exports org.stoa.quiz;
  exports org.stoa.source;
  exports org.stoa.statement;
  exports org.stoa.yaml;
}

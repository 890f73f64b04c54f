/**
 * The model of a training programme and its meaning: no web, no database.
 *
 * <p>The packages build on one another in this order, and never the other way round. {@code
 * problem}, {@code source}, {@code archive}, {@code table}, {@code xml} and {@code yaml} turn files
 * into values with places; {@code statement} holds what happened; {@code criterion} speaks about
 * activities by their ids; {@code quiz} stands alone; {@code programme} puts them together, {@code
 * xapi} writes down what happened in it, and {@code people} takes part in it. On it stand {@code
 * progress}, which says what the statements mean, {@code privacy}, {@code admission}, {@code
 * attendance}, {@code score} and {@code authoring}, which reads a folder into a programme; {@code
 * content} turns its pages into HTML, and {@code calendar} its editions into calendars and back.
 */
module org.stoa.core {
  requires static transitive org.jspecify;
  requires com.fasterxml.jackson.core;
  requires transitive gg.jte.runtime;
  requires java.xml;
  requires ojalgo;
  requires org.apache.commons.csv;
  requires org.commonmark;
  requires org.commonmark.ext.gfm.tables;
  requires org.jsoup;
  requires org.snakeyaml.engine;

  exports org.stoa.admission;
  exports org.stoa.archive;
  exports org.stoa.attendance;
  exports org.stoa.authoring;
  exports org.stoa.calendar;
  exports org.stoa.content;
  exports org.stoa.criterion;
  exports org.stoa.people;
  exports org.stoa.privacy;
  exports org.stoa.problem;
  exports org.stoa.programme;
  exports org.stoa.progress;
  exports org.stoa.quiz;
  exports org.stoa.quiz.exchange;
  exports org.stoa.score;
  exports org.stoa.source;
  exports org.stoa.statement;
  exports org.stoa.table;
  exports org.stoa.xapi;
  exports org.stoa.xml;
  exports org.stoa.yaml;
}

package org.stoa.quiz;

/**
 * One answer offered by a question.
 *
 * @param text in Markdown, one line
 */
public record Choice(String text, boolean right) {}

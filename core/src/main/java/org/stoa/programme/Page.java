package org.stoa.programme;

/**
 * A text for learners.
 *
 * @param title its first heading
 * @param body Markdown, without that heading
 */
public record Page(String title, String body) {}

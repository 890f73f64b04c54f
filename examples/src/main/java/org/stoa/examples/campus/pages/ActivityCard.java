package org.stoa.examples.campus.pages;

/**
 * An activity in the list of the course page.
 *
 * @param standing how the visitor, or the class, stands in it; empty if it is not graded
 */
public record ActivityCard(
    String title, String text, String address, String tool, String standing) {}

package org.stoa.content.view;

import org.stoa.content.Html;

/**
 * A lecture, ready to be written.
 *
 * @param name the activity's title, as the programme lists it
 * @param title its page's title
 * @param language the {@code lang} of its text
 * @param level of its heading
 * @param watch how much of the video has to be seen, from 0 to 100; empty for the page's end
 */
public record LectureView(
    String id,
    String name,
    String title,
    String language,
    String direction,
    int level,
    String watch,
    Html body) {}

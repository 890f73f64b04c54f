/**
 * What a tool offers: the {@link org.stoa.tool.catalogue.Catalogue} of its {@link
 * org.stoa.tool.catalogue.Offering}s. Each is an edition of a programme, with the files that its
 * pages show. What authors wrote is read once, when the tool is set up, from folders of text files;
 * the editions that people made of it are looked up each time, so that all nodes offer the same.
 *
 * <p>Not here: reading a programme and finding its problems ({@code org.stoa.authoring}), and who
 * takes part ({@code org.stoa.tool.store}).
 */
@NullMarked
package org.stoa.tool.catalogue;

import org.jspecify.annotations.NullMarked;

/**
 * Zip files, looked into and never unpacked.
 *
 * <p>{@link org.stoa.archive.Archive} reads the list of what is in a zip, however hostile the zip
 * is, and gives the content of single {@linkplain org.stoa.archive.Entry entries} as long as they
 * aren't too long. The JDK's own reader keeps to itself what tells a hostile zip: links, names
 * given twice, entries that share their bytes; and it takes as much memory as the zip asks for.
 *
 * <p>Not here: writing zips, and what the files in them mean.
 */
@NullMarked
package org.stoa.archive;

import org.jspecify.annotations.NullMarked;

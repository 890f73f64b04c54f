/**
 * Rows and columns: files of comma, semicolon or tab separated values, whoever wrote them.
 *
 * <p>{@link org.stoa.table.Sheet} reads a file into cells, each with its place. A reader names the
 * {@link org.stoa.table.Column}s it wants, with all their spellings, and gets a {@link
 * org.stoa.table.Table}: the header is matched whatever its order, case and punctuation, and what
 * is missing is one problem. Files that hold several tables one below another are taken apart into
 * {@link org.stoa.table.Section}s first.
 *
 * <p>Everything is bounded before it is built: the file, a row, a cell, the number of cells. Not
 * here: what the cells mean, and spreadsheets' own formats.
 */
@NullMarked
package org.stoa.table;

import org.jspecify.annotations.NullMarked;

package org.stoa.table;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes a row as RFC 4180 has it. A text that a spreadsheet would take for a formula gets an
 * apostrophe before it, because others chose it: names, answers.
 */
public final class CsvLine {

  private static final Pattern FORMULA = Pattern.compile("[=+@\\t\\r-].*", Pattern.DOTALL);
  private static final Pattern TO_QUOTE = Pattern.compile("[,;\"\\t\\r\\n]");

  private CsvLine() {}

  /** The cells with commas between them, without the end of the line. */
  public static String of(List<String> cells) {
    return cells.stream().map(CsvLine::cell).collect(Collectors.joining(","));
  }

  /** The text of a cell that was written here: without the apostrophe. */
  public static String plain(String text) {
    return text.startsWith("'") && isFormula(text.substring(1)) ? text.substring(1) : text;
  }

  private static boolean isFormula(String text) {
    return FORMULA.matcher(text).matches();
  }

  private static String cell(String text) {
    String safe = isFormula(text) ? "'" + text : text;
    return TO_QUOTE.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}

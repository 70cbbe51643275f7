// Spreadsheets run a cell that starts with one of these as a formula, also behind spaces, and LibreOffice reads the
// full-width and small forms as the plain ones. An apostrophe in front makes it text. Source: OWASP, "CSV injection".
const formulaStart = /^'*(?:[\t\r\n]|\s*[=+\-@\u2212\ufe62\ufe63\ufe66\ufe6b\uff0b\uff0d\uff1d\uff20])/;

// A + and 7 to 15 digits (E.164) with the marks that people put between them: nothing that a formula could do harm
// with.
const phoneNumber = /^\+(?:[\s\u00a0().\-/]*\d){7,15}$/;

/**
 * A text as it stands in a cell: what a spreadsheet would run gets one apostrophe in front, and so does what already
 * has apostrophes in front of that, so that `restoreCell` gives every text back as it was. True phone numbers stay as
 * they are.
 */
export function defuseCell(text: string): string {
  return formulaStart.test(text) && !phoneNumber.test(text) ? `'${text}` : text;
}

/** The text of a cell: takes back exactly one apostrophe, where `defuseCell` (or another careful program) put one. */
export function restoreCell(cell: string): string {
  return cell.startsWith("'") && formulaStart.test(cell) ? cell.slice(1) : cell;
}

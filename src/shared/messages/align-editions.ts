/** What `briefmark align` says about two editions. */
export const alignEditionsMessages = {
  sameDocument: (title: string) =>
    `OLD and NEW are the same document, “${title}”: give two editions. “briefmark documents LIBRARY” lists them.`,
  noText: (title: string) =>
    `There is no text in “${title}” to align. Import the file again with all of its text, or give another document.`,
  unrelated: (paired: number, compared: number) =>
    `These do not look like editions of one report: ${paired} of ${compared} paragraphs have a partner. Check which documents you gave.`,
} as const

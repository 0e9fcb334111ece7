const megabyte = 1024 * 1024

/** What one import may cost. Tests inject smaller ones; the reasons and measurements are in IMPORT.md 8. */
export interface ImportLimits {
  /** Largest file of each format, in bytes. */
  readonly fileBytes: Readonly<Record<'text' | 'markdown' | 'html' | 'docx' | 'pdf', number>>
  readonly zip: ZipLimits
  readonly tree: TreeLimits
  /** Milliseconds without a sign of progress after which an import is given up. */
  readonly silenceMs: number
  /** Milliseconds after which an import is given up even though it makes progress. */
  readonly totalMs: number
  /** Resident memory of the import process, in bytes: V8's own limit does not count WebAssembly memory. */
  readonly residentBytes: number
  /** How often the parent looks at the resident memory. A bomb allocates about 400 MB in this time. */
  readonly pollMs: number
}

/** Limits of a DOCX package, counted while inflating because the sizes a zip declares may be lies. */
export interface ZipLimits {
  readonly entries: number
  /** Largest part of the package after inflating, in bytes. */
  readonly partBytes: number
  readonly totalBytes: number
  /** Inflated to compressed size above which a part counts as a bomb. */
  readonly ratio: number
  /** Parts up to this many bytes may have any ratio: small repetitive XML compresses very well. */
  readonly ratioFreeBytes: number
  readonly paragraphs: number
}

/** Limits of an HTML tree: the tools behind the parser recurse, and take quadratic time on deep trees. */
export interface TreeLimits {
  readonly elements: number
  readonly depth: number
}

export const importLimits: ImportLimits = {
  fileBytes: {
    text: 20 * megabyte,
    markdown: 10 * megabyte,
    html: 10 * megabyte,
    docx: 50 * megabyte,
    pdf: 200 * megabyte,
  },
  zip: {
    entries: 2_000,
    partBytes: 64 * megabyte,
    totalBytes: 256 * megabyte,
    ratio: 200,
    ratioFreeBytes: megabyte,
    paragraphs: 200_000,
  },
  tree: { elements: 200_000, depth: 512 },
  silenceMs: 20_000,
  totalMs: 300_000,
  residentBytes: 1_536 * megabyte,
  pollMs: 250,
}

/** V8's heap limit of the import process in megabytes: below the resident limit, so that it fails cleanly first. */
export const importHeapMegabytes = 1_024

import { z } from 'zod'
import { documentIdSchema, libraryIdSchema } from '../model/ids.ts'
import { importFailureSchema } from '../model/import-failure.ts'

export const libraryInfoSchema = z.strictObject({
  id: libraryIdSchema,
  name: z.string(),
  /** Absolute path of the library's folder. */
  path: z.string(),
  /** Why nothing can be written; null when writing works. */
  readOnly: z.enum(['folder']).nullable(),
  /** Operations in the logs that this version does not understand. */
  unknown: z.int().nonnegative(),
  /** Lines of logs that are damaged and left out. */
  damaged: z.int().nonnegative(),
})
export type LibraryInfo = z.infer<typeof libraryInfoSchema>

export const recentLibrarySchema = z.strictObject({
  path: z.string(),
  name: z.string(),
  /** Milliseconds since 1970. */
  opened: z.int(),
  /** Whether the folder is there now. */
  found: z.boolean(),
})
export type RecentLibrary = z.infer<typeof recentLibrarySchema>

/** Settings of this installation: none of them is part of a library. */
export const preferencesSchema = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  coderName: z.string(),
  coderColour: z.int().min(1).max(6),
  /** Reading size in CSS pixels. */
  textSize: z.int().min(12).max(28),
  sidebarOpen: z.boolean(),
  /** Widths in CSS pixels. */
  sidebarWidth: z.int(),
  marginOpen: z.boolean(),
  snapToWords: z.boolean(),
  /** Where reading stopped: offset into the canonical text by `<library id> <document id>`, newest last. */
  places: z.record(z.string(), z.int()),
  /** Tags applied last, by library id, newest first. */
  recentTags: z.record(z.string(), z.array(z.string())),
})
export type Preferences = z.infer<typeof preferencesSchema>

export const defaultPreferences: Preferences = {
  theme: 'system',
  coderName: '',
  coderColour: 1,
  textSize: 17,
  sidebarOpen: true,
  sidebarWidth: 264,
  marginOpen: true,
  snapToWords: false,
  places: {},
  recentTags: {},
}

/** What is to be imported: a file or folder on disk, a file sent by the browser, or pasted text. */
export const importItemSchema = z.union([
  z.strictObject({ path: z.string().min(1) }),
  z.strictObject({ upload: z.string().min(1) }),
  z.strictObject({ text: z.string(), title: z.string() }),
])
export type ImportItem = z.infer<typeof importItemSchema>

/** One file on its way into the library. */
export const importJobSchema = z.strictObject({
  id: z.string(),
  file: z.string(),
  state: z.enum(['waiting', 'running', 'imported', 'duplicate', 'failed']),
  /** Work done and in all, in the importer's own unit (pages, bytes); total is null while unknown. */
  done: z.int().nonnegative(),
  total: z.int().nonnegative().nullable(),
  document: documentIdSchema.nullable(),
  error: z.strictObject({ code: importFailureSchema, details: z.record(z.string(), z.unknown()) }).nullable(),
  /** Whether boilerplate was left out, which "import everything" would keep. */
  dropped: z.int().nonnegative(),
})
export type ImportJob = z.infer<typeof importJobSchema>

export const folderEntrySchema = z.strictObject({ name: z.string(), path: z.string(), library: z.boolean() })
export type FolderEntry = z.infer<typeof folderEntrySchema>

/** Something that `check` found wrong. */
export const checkProblemSchema = z.strictObject({
  kind: z.enum([
    'damagedLine',
    'unknownOperation',
    'tornLine',
    'missingEntry',
    'orphanSource',
    'layoutMissing',
    'sourceMissing',
    'sourceAltered',
    'textMissing',
    'textAltered',
    'anchorMismatch',
    'unknownTag',
    'unknownDocument',
    'unknownCoder',
  ]),
  /** The file, document or annotation, and what is wrong with it, in words. */
  where: z.string(),
  message: z.string(),
})
export type CheckProblem = z.infer<typeof checkProblemSchema>

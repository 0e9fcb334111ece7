import { z } from 'zod'
import { cursorsSchema } from '../log/cursor.ts'
import { digestSchema } from '../log/digest.ts'
import { type Entry, logTimeSchema, operationSchema } from '../log/entry.ts'
import { briefFieldsSchema } from '../model/brief.ts'
import { coderIdSchema, documentIdSchema, textHashSchema, writerIdSchema } from '../model/ids.ts'
import { extractedTextSchema } from '../text/blocks.ts'
import { keptWorkspaceSchema } from './kept-workspace.ts'
import {
  checkProblemSchema,
  folderEntrySchema,
  importItemSchema,
  importJobSchema,
  libraryInfoSchema,
  preferencesSchema,
  recentLibrarySchema,
} from './shapes.ts'

/** A command changes something, a query never does. Either may run while others do. */
interface Method<Input extends z.ZodType, Output extends z.ZodType> {
  readonly type: 'query' | 'command'
  readonly input: Input
  readonly output: Output
}

const query = <Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
): Method<Input, Output> => ({ type: 'query', input, output })

const command = <Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
): Method<Input, Output> => ({ type: 'command', input, output })

const nothing = z.strictObject({})

/**
 * Entries as main read them from a log. Only their being a list is checked here: main has parsed each against
 * `operationSchema`, and a second time would double the cost of building the view.
 */
export const entriesSchema = z.custom<Entry[]>((value) => Array.isArray(value))

export const dialogPurposes = [
  'importFiles',
  'importFolder',
  'openLibrary',
  'newLibrary',
  'saveBrief',
  'saveTable',
] as const

/** Every method of the contract: its name, what it takes and what it gives. Types are inferred from here alone. */
export const methods = {
  'app.hello': query(
    z.strictObject({ protocol: z.int() }),
    z.strictObject({
      protocol: z.int(),
      version: z.string(),
      shell: z.enum(['electron', 'browser', 'memory']),
      /** Whether the sample library came with this installation. */
      sample: z.boolean(),
      /** Where new libraries are suggested. */
      home: z.string(),
      preferences: preferencesSchema,
      recent: z.array(recentLibrarySchema),
      /** The library that this window has open; null on the welcome page. */
      library: libraryInfoSchema.nullable(),
    }),
  ),
  'app.setPreferences': command(preferencesSchema.partial(), preferencesSchema),
  /** Keeps where reading of a document stopped. */
  'app.keepPlace': command(
    z.strictObject({ document: documentIdSchema, offset: z.int().nonnegative() }),
    nothing,
  ),
  /** What was open in the library's window last, without documents and briefs that are gone; null: nothing is known. */
  'app.workspace': query(nothing, z.strictObject({ workspace: keptWorkspaceSchema.nullable() })),
  /** Keeps what is open in the library's window. */
  'app.keepWorkspace': command(z.strictObject({ workspace: keptWorkspaceSchema }), nothing),

  /** `null`: the person closed the dialog. Only where the shell has native dialogs, else `notAvailable`. */
  'dialogs.choose': query(
    z.strictObject({ purpose: z.enum(dialogPurposes), suggestedName: z.string().optional() }),
    z.strictObject({ paths: z.array(z.string()).nullable() }),
  ),
  /** The folders inside a folder, for choosing one where the shell has no dialogs. */
  'folders.list': query(
    z.strictObject({ path: z.string() }),
    z.strictObject({ path: z.string(), parent: z.string().nullable(), folders: z.array(folderEntrySchema) }),
  ),

  'library.open': command(z.strictObject({ path: z.string() }), libraryInfoSchema),
  'library.create': command(
    z.strictObject({ path: z.string(), name: z.string().min(1).max(200) }),
    libraryInfoSchema,
  ),
  /** Opens this person's copy of the sample library, made on first use; the original is never opened. */
  'library.openSample': command(nothing, libraryInfoSchema),
  'library.close': command(nothing, nothing),
  'library.forget': command(z.strictObject({ path: z.string() }), nothing),
  'library.check': query(nothing, z.strictObject({ problems: z.array(checkProblemSchema) })),

  /** Writes one entry. Answers when it is on disk. */
  'log.append': command(
    z.strictObject({ operations: z.array(operationSchema).min(1).max(40_000) }),
    z.strictObject({ writer: writerIdSchema, seq: z.int(), at: logTimeSchema }),
  ),
  /**
   * Entries after the cursors, a batch at a time, in each log's own order. `rebuild`: a log is shorter than its cursor
   * or differs before it; drop the view and start again without cursors.
   */
  'log.readSince': query(
    z.strictObject({ cursors: cursorsSchema, limitBytes: z.int().positive() }),
    z.strictObject({
      rebuild: z.boolean(),
      entries: entriesSchema,
      cursors: cursorsSchema,
      done: z.boolean(),
      /** Bytes of all logs, and how many of them lie before the new cursors. */
      bytesRead: z.int(),
      bytesTotal: z.int(),
    }),
  ),
  /** Compares the view with main's own state; asked when the view has read everything. */
  'view.check': query(
    z.strictObject({ cursors: cursorsSchema, digest: digestSchema }),
    z.strictObject({ rebuild: z.boolean() }),
  ),

  'sources.import': command(
    z.strictObject({ items: z.array(importItemSchema).min(1), everything: z.boolean().optional() }),
    z.strictObject({ jobs: z.array(importJobSchema) }),
  ),
  'sources.jobs': query(nothing, z.strictObject({ jobs: z.array(importJobSchema) })),
  /** `job` null: all that wait or run. */
  'sources.cancel': command(z.strictObject({ job: z.string().nullable() }), nothing),
  'sources.retry': command(
    z.strictObject({ job: z.string(), password: z.string().optional(), everything: z.boolean().optional() }),
    nothing,
  ),
  /** Reads a document's stored original again, with all of its text or with the judgement of an import. */
  'sources.importAgain': command(
    z.strictObject({ document: documentIdSchema, everything: z.boolean() }),
    z.strictObject({ jobs: z.array(importJobSchema) }),
  ),
  /** Takes ended jobs off the list. */
  'sources.dismiss': command(z.strictObject({ job: z.string().nullable() }), nothing),
  'sources.text': query(
    z.strictObject({ document: documentIdSchema, textHash: textHashSchema.optional() }),
    z.strictObject({ textHash: textHashSchema, extracted: extractedTextSchema }),
  ),

  /** `viewer`: whose coding it is for; under blind coding it holds nothing that is hidden from that coder. */
  'brief.render': query(
    z.strictObject({ brief: briefFieldsSchema, viewer: coderIdSchema.nullable().default(null) }),
    z.strictObject({ markdown: z.string(), quotes: z.int().nonnegative() }),
  ),
  /** Writes the brief to a file the person chose. */
  'brief.save': command(
    z.strictObject({
      brief: briefFieldsSchema,
      viewer: coderIdSchema.nullable().default(null),
      path: z.string(),
    }),
    z.strictObject({ path: z.string() }),
  ),
  /** Writes a text that the window composed (a table, a comparison) to a file the person chose. */
  'export.save': command(
    z.strictObject({ text: z.string(), path: z.string() }),
    z.strictObject({ path: z.string() }),
  ),
} as const

export type Methods = typeof methods
export type MethodName = keyof Methods
export type MethodInput<Name extends MethodName> = z.input<Methods[Name]['input']>
export type MethodOutput<Name extends MethodName> = z.infer<Methods[Name]['output']>

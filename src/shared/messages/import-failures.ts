import { importableExtensions } from '../model/source-format.ts'
import { namedFile, numberDetail, sentence, sizeText } from './details.ts'
import type { Describe } from './errors.ts'
import { complexityText, excessText, kindText } from './import-kinds.ts'
import { libraryErrors } from './library-errors.ts'
import { programErrors } from './program-errors.ts'

const these = 'this file'

/** Why a file was not imported, and what to do about it. */
export const importFailures = {
  unsupportedType: (details) => {
    const kind = kindText(details)
    return {
      what: `${sentence(namedFile(details, these))} is of a kind that Briefmark can’t read${kind === null ? '' : `: it is ${kind}`}.`,
      todo: `It reads PDF, Word, HTML, Markdown and plain text (${importableExtensions.map((name) => `.${name}`).join(', ')}). Save the file as one of these and import that.`,
    }
  },
  empty: (details) => ({
    what: `${sentence(namedFile(details, these))} is empty.`,
    todo: 'Look whether the download or the copy was complete.',
  }),
  damaged: (details) => ({
    what: `${sentence(namedFile(details, these))} is damaged or is not what its name says.`,
    todo: 'Open it in its own program; if that works, save it again and import the new file. Otherwise fetch it again.',
  }),
  passwordNeeded: (details) => ({
    what: `${sentence(namedFile(details, these))} is locked with a password.`,
    todo: 'Type its password to import it. The password is used once and not kept.',
  }),
  passwordWrong: (details) => ({
    what: `This password does not open ${namedFile(details, these)}.`,
    todo: 'Try again; capital and small letters count.',
  }),
  noText: (details) => {
    const pages = numberDetail(details, 'pages')
    const pictures = numberDetail(details, 'pictures')
    const held =
      pictures === null
        ? `pictures of pages${pages === null || pages === 0 ? '' : ` (${pages})`}`
        : pictures === 1
          ? 'one picture'
          : `${pictures} pictures`
    return {
      what: `${sentence(namedFile(details, these))} holds ${held} and no text, so nothing could be highlighted.`,
      todo: 'It is probably a scan. Run text recognition (OCR) on it with another program and import the result.',
    }
  },
  tooLarge: (details) => {
    const size = numberDetail(details, 'bytes') ?? numberDetail(details, 'size')
    const limit = numberDetail(details, 'limit')
    const excess = excessText(details)
    if (excess !== null) {
      return {
        what: `${sentence(namedFile(details, these))} ${excess}.`,
        todo: 'Open it in its own program; if that works, split it or export its text, and import that.',
      }
    }
    return {
      what: `${sentence(namedFile(details, these))} is too large${size === null ? '' : ` (${sizeText(size)})`}${limit === null ? '' : `; the most for this kind of file is ${sizeText(limit)}`}.`,
      todo: 'Split it into parts, or import it in a smaller form, for example as text.',
    }
  },
  tooComplex: (details) => ({
    what: `${sentence(namedFile(details, these))} ${complexityText(details) ?? 'is built in a way that would take too much time and memory to read'}.`,
    todo: 'Split it, save it again from its own program, or export its text, and import that.',
  }),
  timeLimit: (details) => ({
    what: `Reading ${namedFile(details, these)} took too long and was stopped.`,
    todo: 'Try again when the computer is less busy. If it stops again, save the file anew or export its text.',
  }),
  memoryLimit: (details) => ({
    what: `Reading ${namedFile(details, these)} needed too much memory and was stopped.`,
    todo: 'Split the file into parts, or export its text, and import that.',
  }),
  cancelled: (details) => ({
    what: `The import of ${namedFile(details, these)} was cancelled.`,
    todo: 'Nothing of it was kept. Try again whenever you like.',
  }),
  unreadable: libraryErrors.unreadable,
  internal: programErrors.internal,
} satisfies Record<string, Describe>

import { listDetail, namedFile, numberDetail, sentence, textDetail } from './details.ts'
import type { Describe } from './errors.ts'

const quoted = (text: string | null, otherwise: string) => (text === null ? otherwise : `“${text}”`)

/** Failures that concern a document, a passage, a tag or a coder. */
export const recordErrors = {
  unknownDocument: (details) => ({
    what: `No document here is ${quoted(textDetail(details, 'document', 'query'), 'the one you asked for')}.`,
    todo: 'Give its id, the beginning of its id, its file name or its title.',
  }),
  ambiguousDocument: (details) => {
    const candidates = listDetail(details, 'candidates')
    return {
      what: `${sentence(quoted(textDetail(details, 'document', 'query'), 'this name'))} fits several documents.`,
      todo: candidates.length === 0 ? 'Give the id of one.' : `Give the id of one: ${candidates.join(', ')}.`,
    }
  },
  unknownAnnotation: (details) => ({
    what: `No passage here is ${quoted(textDetail(details, 'annotation'), 'the one you asked for')}.`,
    todo: 'It may have been deleted meanwhile.',
  }),
  unknownTag: (details) => ({
    what: `There is no tag ${quoted(textDetail(details, 'tag'), 'of this name')}.`,
    todo: 'Look at the list of tags; a tag inside another is written as “Economy / GDP target”.',
  }),
  unknownCoder: (details) => ({
    what: `There is no coder ${quoted(textDetail(details, 'coder'), 'of this name')} in this library.`,
    todo: 'Give the name of a coder who has worked here.',
  }),
  coderNeeded: () => ({
    what: 'Briefmark does not know yet who codes.',
    todo: 'Give a name first; it stands beside every passage you mark.',
  }),
  quoteNotFound: (details) => ({
    what: `The words ${quoted(textDetail(details, 'quote'), 'you gave')} are not in this document.`,
    todo: 'Copy them exactly from the document’s text, with its punctuation.',
  }),
  quoteAmbiguous: (details) => {
    const count = numberDetail(details, 'count') ?? (listDetail(details, 'occurrences').length || null)
    return {
      what: `The words ${quoted(textDetail(details, 'quote'), 'you gave')} occur ${count === null ? 'more than once' : `${count} times`} in this document.`,
      todo: 'Say which one: add some of the words before or after it.',
    }
  },
  sourceMissing: (details) => ({
    what: `The original of ${namedFile(details, 'this document')} is not in the library’s folder.`,
    todo: 'It may still be on its way from a shared drive. Your passages are safe and their quotes can be read.',
  }),
  textMissing: (details) => {
    const reason = textDetail(details, 'reason')
    const text = `The text of ${quoted(textDetail(details, 'title'), 'this document')}`
    return {
      what:
        reason === 'altered'
          ? `${text} was changed outside Briefmark, so passages would no longer stand where they were marked.`
          : reason === 'newer'
            ? `${text} was written by a newer version of Briefmark.`
            : `${text} is not in the library’s folder.`,
      todo:
        reason === 'newer'
          ? 'Update Briefmark to read it. Your passages are safe.'
          : reason === 'altered'
            ? 'Your passages are safe. Restore the text from a copy of the folder, or import the same file again.'
            : 'It may still be on its way from a shared drive. Your passages are safe; importing the same file again brings the text back.',
    }
  },
  codingHidden: (details) => {
    const coder = textDetail(details, 'coder')
    const others = listDetail(details, 'others').length
    const more =
      others === 0 ? '' : others === 1 ? ' and of one more document' : ` and of ${others} more documents`
    return {
      what: `Other coders’ passages of ${quoted(textDetail(details, 'document'), 'this document')}${more} are hidden: coding is blind in this library.`,
      todo: `They can be compared once ${coder === null ? 'your own' : `${coder}’s`} coding is marked as done; the mark is at the head of the document’s text.`,
    }
  },
} satisfies Record<string, Describe>

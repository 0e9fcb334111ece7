import { numberDetail, textDetail } from './details.ts'
import type { Describe } from './errors.ts'

const again = 'Do it once more. If it happens again, please report it with what you did before.'

/** Failures of the program itself and of its connection. */
export const programErrors = {
  badRequest: () => ({ what: 'Briefmark asked itself for something it does not understand.', todo: again }),
  unknownMethod: () => ({
    what: 'This window and the program behind it do not fit together.',
    todo: 'Reload the window. If Briefmark was updated while it was open, restart it.',
  }),
  protocolMismatch: () => ({
    what: 'This window belongs to another version of Briefmark than the program behind it.',
    todo: 'Reload the window, or close Briefmark and start it again.',
  }),
  connectionLost: () => ({
    what: 'The connection to Briefmark on this computer was lost.',
    todo: 'Everything marked Saved is on disk. The window connects again by itself while Briefmark is running.',
  }),
  internal: (details) => {
    const file = textDetail(details, 'file')
    const reference = textDetail(details, 'reference')
    return {
      what:
        file === null
          ? 'Something in Briefmark went wrong.'
          : `Something in Briefmark went wrong with “${file}”.`,
      todo: reference === null ? again : `${again} It is noted in the program’s log as ${reference}.`,
    }
  },
  notAvailable: () => ({
    what: 'This is not possible in the way Briefmark runs here.',
    todo: 'Use the buttons inside the window instead of the system’s own dialogs.',
  }),
  unknownJob: () => ({ what: 'This import is no longer on the list.', todo: 'Import the file again.' }),
  unknownUpload: (details) => {
    const file = textDetail(details, 'file')
    return {
      what: file === null ? 'A file did not arrive completely.' : `“${file}” did not arrive completely.`,
      todo: 'Import it again.',
    }
  },
  badRange: (details) => {
    const length = numberDetail(details, 'length')
    return {
      what: 'These positions do not lie in the text.',
      todo:
        length === null
          ? 'Give a start and an end inside the text, the end after the start.'
          : `Give a start and an end between 0 and ${length}, the end after the start.`,
    }
  },
} satisfies Record<string, Describe>

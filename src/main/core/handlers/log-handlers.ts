import { digestState } from '../../../shared/log/digest.ts'
import { type Handlers, openedLibrary } from './session.ts'

export const logHandlers = {
  'log.append': async (session, { operations }) => {
    const { writer, seq, at } = await openedLibrary(session).library.append(operations)
    return { writer, seq, at }
  },

  'log.readSince': async (session, { cursors, limitBytes }) => {
    const { logs } = openedLibrary(session).library
    const read = await logs.readSince(cursors, limitBytes)
    if (read === null) {
      return { rebuild: true, entries: [], cursors: {}, done: false, bytesRead: 0, bytesTotal: 0 }
    }
    return { rebuild: false, ...read }
  },

  'view.check': async (session, { cursors, digest }) => {
    const { library } = openedLibrary(session)
    // A view that stands elsewhere than main has more to read, which is no reason to drop it.
    const upToDate = library.logs.all().every((log) => cursors[log.name]?.offsetBytes === log.offsetBytes)
    if (!upToDate) return { rebuild: false }
    const own = digestState(library.state)
    return { rebuild: own.records !== digest.records || own.sum !== digest.sum }
  },
} satisfies Partial<Handlers>

import { resolve } from 'node:path'
import { app } from 'electron'
import { findSourceFormat } from '../../../shared/model/source-format.ts'
import { isLibraryFile, type LaunchRequest, parseSecondLaunch } from './launch-request.ts'

/** Requests to open something: macOS sends files even before the app is ready, so they wait until someone takes them. */
export interface LaunchQueue {
  /** Hands over what waits, and from now on everything that comes. */
  receive(listener: (request: LaunchRequest) => void): void
}

/** Listens for files opened from the system and for second starts of the program. Call before the app is ready. */
export function listenForLaunches(): LaunchQueue {
  const waiting: LaunchRequest[] = []
  let deliver = (request: LaunchRequest): void => {
    waiting.push(request)
  }
  app.on('open-file', (event, path) => {
    event.preventDefault()
    if (isLibraryFile(path)) deliver({ library: resolve(path, '..'), sample: false, files: [] })
    else if (findSourceFormat(path) !== null) deliver({ library: null, sample: false, files: [path] })
  })
  app.on('second-instance', (_event, argv, folder, data) => {
    deliver(parseSecondLaunch(data, argv, { folder, packaged: app.isPackaged }))
  })
  return {
    receive(listener) {
      deliver = listener
      for (const request of waiting.splice(0)) listener(request)
    },
  }
}

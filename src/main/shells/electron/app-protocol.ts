import { protocol, session } from 'electron'
import { answerRequest } from './answer-request.ts'
import { appScheme } from './app-address.ts'

/**
 * Gives app:// what pages need: an origin with storage (standard), cryptography (secure), fetch, and compiled scripts
 * kept between starts. Call once, before the app is ready: a second call would replace the first.
 */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ])
}

/** Serves the files under `root` to the windows. Call when the app is ready, before the first window. */
export function serveAppFiles(root: string, logProblem: (what: string, cause: unknown) => void): void {
  session.defaultSession.protocol.handle(appScheme, async (request) => {
    try {
      return await answerRequest(root, request)
    } catch (error) {
      // Thrown on, this would reach the page as ERR_UNEXPECTED and nobody else.
      logProblem(request.url, error)
      return new Response(null, { status: 500 })
    }
  })
}

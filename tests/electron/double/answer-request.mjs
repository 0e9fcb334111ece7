import { fromFake } from './fake-address.mjs'
import { createEvent, violate } from './state.mjs'

let lastId = 0

async function isCancelled(session, details) {
  const { before } = session.webRequest._listeners
  if (before === undefined) return false
  const answer = await new Promise((resolve) => before(details, resolve))
  return answer?.cancel === true
}

/** Asks the app's protocol handler. Returns null when it failed, which a page sees as ERR_UNEXPECTED. */
async function askHandler(handler, address, { method, headers, postData }) {
  try {
    const body = postData === undefined ? {} : { body: postData, duplex: 'half' }
    const response = await handler(new Request(address, { method, headers, ...body }))
    return response instanceof Response && response.type !== 'error' ? response : null
  } catch (error) {
    console.error(error)
    return null
  }
}

/** Whether a document may be loaded that the app itself did not ask for. */
function mayNavigate(contents, address, frameId) {
  const isMainFrame = contents._isMainFrame(frameId)
  const event = createEvent({
    url: address,
    isSameDocument: false,
    isMainFrame,
    frame: contents._frame(frameId),
  })
  contents.emit('will-frame-navigate', event)
  if (isMainFrame) contents.emit('will-navigate', event, address)
  return !event.defaultPrevented
}

/** Answers one request of a page: by the app's handlers, or not at all. */
export async function answerRequest(contents, { requestId, request, frameId, resourceType }) {
  const channel = contents._channel
  const address = fromFake(request.url)
  const session = contents._session
  const handler = session.protocol._handlers.get(address.slice(0, address.indexOf(':')))
  const details = {
    id: ++lastId,
    url: address,
    method: request.method,
    webContentsId: contents.id,
    resourceType: resourceType.toLowerCase(),
    referrer: '',
    timestamp: Date.now(),
  }
  const fail = (errorReason, error) => {
    session.webRequest._listeners.failed?.({ ...details, error, fromCache: false })
    return channel.send('Fetch.failRequest', { requestId, errorReason })
  }
  if (resourceType === 'Document' && contents._expected !== request.url) {
    if (!mayNavigate(contents, address, frameId)) return fail('Aborted', 'net::ERR_ABORTED')
    if (handler === undefined) violate(`navigation to ${address} was not prevented`)
  }
  if (resourceType === 'Document') contents._expected = undefined
  if (await isCancelled(session, { ...details, uploadData: [] }))
    return fail('BlockedByClient', 'net::ERR_BLOCKED_BY_CLIENT')
  if (handler !== undefined) {
    const response = await askHandler(handler, address, request)
    if (response === null) return fail('Failed', 'net::ERR_UNEXPECTED')
    session.webRequest._listeners.completed?.({ ...details, statusCode: response.status, fromCache: false })
    return channel.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: response.status,
      responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
      body: Buffer.from(await response.arrayBuffer()).toString('base64'),
    })
  }
  const developmentServer = process.env.ELECTRON_RENDERER_URL
  if (developmentServer !== undefined && new URL(request.url).origin === new URL(developmentServer).origin) {
    return channel.send('Fetch.continueRequest', { requestId })
  }
  violate(`network request ${request.method} ${address}: nobody answered or cancelled it`)
  return fail('BlockedByClient', 'net::ERR_BLOCKED_BY_CLIENT')
}

import { ipcMain } from './ipc.mjs'
import { codec } from './page-scripts.mjs'
import { createEvent, violate } from './state.mjs'

const frameOf = (contents, contextId) => [...contents._contexts].find(([, id]) => id === contextId)?.[0]

function emitMessage(contents, event, channel, args) {
  const withReply = { ...event, reply: (name, ...values) => contents.send(name, ...values) }
  for (const target of [contents.ipc, ipcMain]) target.emit(channel, withReply, ...args)
}

async function invokeHandler(contents, event, { c: channel, id }, args, evaluate) {
  const handler = contents.ipc._handlers.get(channel) ?? ipcMain._handlers.get(channel)
  let reply
  try {
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
    reply = codec.encode({ result: await handler(event, ...args) })
  } catch (error) {
    console.error(`Error occurred in handler for '${channel}':`, error)
    // Electron keeps nothing of an error but this.
    reply = codec.encode({ error: String(error) })
  }
  evaluate(`__electronDouble.reply(${id}, ${JSON.stringify(reply)})`)
}

/** Asks Chromium where the files of an event lie, tells the page, and lets the event go on. */
async function findPaths(contents, contextId, { id, count }) {
  const channel = contents._channel
  const paths = []
  for (let index = 0; index < count; index++) {
    const expression = `__electronDouble.heldFile(${id}, ${index})`
    const { result } = await channel.send('Runtime.evaluate', { contextId, expression })
    const { path } = await channel
      .send('DOM.getFileInfo', { objectId: result.objectId })
      .catch(() => ({ path: '' }))
    paths.push(path)
  }
  await channel.send('Runtime.evaluate', {
    contextId,
    expression: `__electronDouble.release(${id}, ${JSON.stringify(paths)})`,
  })
}

/** Takes a message that the isolated world of a page sent over its binding. */
export async function receiveMessage(contents, { payload, executionContextId: contextId }) {
  const message = JSON.parse(payload)
  const evaluate = (expression) => {
    contents._channel.send('Runtime.evaluate', { contextId, expression }).catch(() => undefined)
  }
  if (message.t === 'files') {
    await findPaths(contents, contextId, message).catch((error) => console.error(error))
    return
  }
  if (message.t === 'open') {
    contents._openWindow(message.url)
    return
  }
  const args = codec.decode(message.a)
  if (message.t === 'preload-error') {
    contents.emit('preload-error', createEvent(), contents._preferences.preload, args[0])
    violate(`preload threw: ${args[0].message}`)
    return
  }
  const event = {
    type: 'frame',
    processId: 1,
    frameId: 1,
    sender: contents._public,
    senderFrame: contents._frame(frameOf(contents, contextId)),
    preventDefault() {},
  }
  if (message.t === 'send') emitMessage(contents, event, message.c, args)
  else await invokeHandler(contents, event, message, args, evaluate)
}

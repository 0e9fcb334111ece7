import { expect, test } from 'vitest'
import { createElectronTransport } from '../../../src/renderer/client/electron-transport.ts'

/** A bridge that keeps what the page sends, and a way to say something to the page. */
function createBridge() {
  const sent: string[] = []
  const listeners = new Set<(text: string) => void>()
  const bridge = {
    send: (text: string) => sent.push(text),
    onMessage(listener: (text: string) => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    pathForFile: () => '',
  }
  const say = (text: string) => {
    for (const listener of [...listeners]) listener(text)
  }
  return { bridge, sent, say }
}

test('calls of one task cross to main together, in order', async () => {
  const { bridge, sent } = createBridge()
  const transport = createElectronTransport(bridge)
  transport.send({ id: 1 })
  transport.send({ id: 2 })
  await Promise.resolve()
  transport.send({ id: 3 })
  await Promise.resolve()
  expect(sent).toEqual(['[{"id":1},{"id":2}]', '{"id":3}'])
})

test('messages that came together arrive one by one until the removal', () => {
  const { bridge, say } = createBridge()
  const transport = createElectronTransport(bridge)
  const received: unknown[] = []
  const off = transport.onMessage((message) => received.push(message))
  say('[{"id":1},{"id":2}]')
  say('{"id":3}')
  off()
  say('{"id":4}')
  expect(received).toEqual([{ id: 1 }, { id: 2 }, { id: 3 }])
})

test('what is sent last goes out before the connection ends', () => {
  const { bridge, sent } = createBridge()
  const transport = createElectronTransport(bridge)
  transport.send({ id: 1 })
  transport.close()
  expect(sent).toEqual(['{"id":1}'])
})

import { EventEmitter } from 'node:events'
import type { WebContents } from 'electron'
import { describe, expect, it } from 'vitest'
import { startPage } from '../../../../../src/main/shells/electron/app-address.ts'
import { channelToMain } from '../../../../../src/main/shells/electron/channels.ts'
import { createIpcTransport } from '../../../../../src/main/shells/electron/ipc-transport.ts'

/** A page of ours as far as the transport sees it, and a transport to it that has started. */
function connect() {
  const ipc = new EventEmitter()
  const sent: string[] = []
  const problems: string[] = []
  const requested: string[] = []
  const contents = {
    ipc,
    isDestroyed: () => false,
    send: (_channel: string, text: string) => sent.push(text),
  } as unknown as WebContents
  const transport = createIpcTransport(contents, {
    developmentServer: null,
    logProblem: (what) => problems.push(what),
    onRequest: (method) => requested.push(method),
  })
  transport.start()
  const receive = (text: string) =>
    ipc.emit(channelToMain, { senderFrame: { url: startPage, parent: null } }, text)
  const turn = () => new Promise((resolve) => setImmediate(resolve))
  return { transport, receive, turn, sent, problems, requested }
}

describe("the transport over Electron's IPC", () => {
  it('sends what is said in one turn as one text', async () => {
    const { transport, turn, sent } = connect()
    transport.send({ kind: 'event', event: 'a', payload: 1 })
    transport.send({ kind: 'event', event: 'b', payload: 2 })
    expect(sent).toEqual([])
    await turn()
    transport.send({ kind: 'event', event: 'c', payload: 3 })
    await turn()
    expect(sent).toEqual([
      '[{"kind":"event","event":"a","payload":1},{"kind":"event","event":"b","payload":2}]',
      '{"kind":"event","event":"c","payload":3}',
    ])
  })

  it('takes one message and several, and counts the requests among them until they are answered', async () => {
    const { transport, receive, requested } = connect()
    const received: unknown[] = []
    transport.onMessage((message) => received.push(message))
    receive('{"kind":"request","id":1,"method":"app.hello"}')
    receive(
      '[{"kind":"request","id":2,"method":"log.append"},{"kind":"request","id":3,"method":"log.append"}]',
    )
    expect(received).toHaveLength(3)
    expect(requested).toEqual(['app.hello', 'log.append', 'log.append'])
    expect(transport.pending()).toBe(3)
    transport.send({ kind: 'reply', id: 1, ok: true, value: null })
    expect(transport.pending()).toBe(2)
  })

  it('keeps to itself what waited for a page that has gone', async () => {
    const { transport, turn, sent } = connect()
    transport.send({ kind: 'reply', id: 1, ok: true, value: null })
    transport.close()
    await turn()
    expect(sent).toEqual([])
  })

  it('says that a text is no JSON and goes on', () => {
    const { transport, receive, problems } = connect()
    const received: unknown[] = []
    transport.onMessage((message) => received.push(message))
    receive('not json')
    receive('{"kind":"event"}')
    expect(problems).toEqual(['A message that is no JSON'])
    expect(received).toEqual([{ kind: 'event' }])
  })
})

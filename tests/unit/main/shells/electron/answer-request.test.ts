import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from '../../../../../src/main/serve/content-security-policy.ts'
import { answerRequest } from '../../../../../src/main/shells/electron/answer-request.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'briefmark-answer-'))
  mkdirSync(join(folder, 'renderer', 'assets'), { recursive: true })
  writeFileSync(join(folder, 'renderer', 'index.html'), '<!doctype html>')
  writeFileSync(join(folder, 'renderer', 'assets', 'a.wasm'), '0123456789')
  writeFileSync(join(folder, 'renderer', 'empty.txt'), '')
  writeFileSync(join(folder, 'secret.txt'), 'secret')
})
afterAll(() => rmSync(folder, { recursive: true }))

const ask = (address: string, init: RequestInit = {}) =>
  answerRequest(join(folder, 'renderer'), new Request(address, init))

describe('answerRequest', () => {
  it('sends a file with its type and the policy', async () => {
    const response = await ask('app://briefmark/assets/a.wasm')
    expect(response.status).toBe(200)
    expect(await response.text()).toBe('0123456789')
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/wasm',
      'content-length': '10',
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
    })
  })

  it('sends a part', async () => {
    const response = await ask('app://briefmark/assets/a.wasm', { headers: { range: 'bytes=2-4' } })
    expect(response.status).toBe(206)
    expect(response.headers.get('content-range')).toBe('bytes 2-4/10')
    expect(await response.text()).toBe('234')
    const behind = await ask('app://briefmark/assets/a.wasm', { headers: { range: 'bytes=10-' } })
    expect([behind.status, behind.headers.get('content-range')]).toEqual([416, 'bytes */10'])
  })

  it('sends the head alone, and empty files', async () => {
    const head = await ask('app://briefmark/', { method: 'HEAD' })
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '15', ''])
    expect((await ask('app://briefmark/empty.txt')).status).toBe(200)
  })

  it.each([
    ['app://briefmark/..%2fsecret.txt', 403],
    ['app://briefmark/assets/..%2f..%2fsecret.txt', 403],
    ['app://briefmark/..%5csecret.txt', 403],
    ['app://briefmark/%00', 403],
    ['app://briefmark/%zz', 403],
    ['app://other/index.html', 403],
    ['app://briefmark/assets', 404],
    ['app://briefmark/none', 404],
  ])('answers %s with %i', async (address, status) => {
    const response = await ask(address)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy)
    expect(await response.text()).toBe('')
  })

  it('takes no other methods', async () => {
    expect((await ask('app://briefmark/', { method: 'POST', body: 'x' })).status).toBe(405)
  })
})

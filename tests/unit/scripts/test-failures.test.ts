import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { failuresOfPlaywright, failuresOfVitest, firstLines } from '../../../scripts/test-failures.mjs'

const root = resolve(import.meta.dirname, '..', '..', '..')

describe('firstLines', () => {
  it('keeps what was said, the line that failed and where, without colours and the rest of the stack', () => {
    const message = [
      'Error: \u001b[2mexpect(\u001b[22mlocator).toHaveCount(2) failed',
      '',
      'Received: 1',
      '  40 |   const before = 1',
      '> 41 |   await expect(slips(page)).toHaveCount(2)',
      '     |                             ^',
      '  42 |',
      '    at attempt (/study/node_modules/runner/index.js:9:5)',
      '    at /study/tests/e2e/mouse.spec.ts:41:29',
      '    at /study/tests/e2e/app.ts:3:1',
    ].join('\n')
    expect(firstLines([message])).toEqual([
      'Error: expect(locator).toHaveCount(2) failed',
      'Received: 1',
      '> 41 |   await expect(slips(page)).toHaveCount(2)',
      '    at /study/tests/e2e/mouse.spec.ts:41:29',
    ])
  })

  it('cuts what is long, but not the place', () => {
    const message = `${'line\n'.repeat(30)}${'x'.repeat(300)}\n    at /study/a.test.ts:1:2`
    const lines = firstLines([message])
    expect(lines).toHaveLength(12)
    expect(lines.at(-1)).toBe('    at /study/a.test.ts:1:2')
    expect(firstLines(['x'.repeat(300)])[0]).toHaveLength(201)
  })
})

it('names failed tests of Vitest and files that could not be run', () => {
  const test = (title: string, status: string, ...failureMessages: string[]) => ({
    ancestorTitles: ['', 'fold'],
    title,
    status,
    failureMessages,
  })
  const report = {
    testResults: [
      {
        name: join(root, 'tests/unit/fold.test.ts'),
        status: 'failed',
        message: '',
        assertionResults: [test('passes', 'passed'), test('is idempotent', 'failed', 'Error: no')],
      },
      {
        name: join(root, 'tests/unit/lost.test.ts'),
        status: 'failed',
        message: 'Cannot find module',
        assertionResults: [],
      },
      { name: join(root, 'tests/unit/whole.test.ts'), status: 'passed', message: '', assertionResults: [] },
    ],
  }
  expect(failuresOfVitest(report)).toEqual([
    { name: `${join('tests/unit/fold.test.ts')} › fold › is idempotent`, lines: ['Error: no'] },
    { name: join('tests/unit/lost.test.ts'), lines: ['Cannot find module'] },
  ])
})

it('names failed and flaky tests of Playwright in groups, and errors outside of tests', () => {
  const spec = (title: string, status: string, ...messages: string[]) => ({
    title,
    file: 'mouse.spec.ts',
    line: 7,
    tests: [{ status, results: [{ errors: messages.map((message) => ({ message })) }, { errors: [] }] }],
  })
  const report = {
    suites: [
      {
        title: 'mouse.spec.ts',
        specs: [spec('passes', 'expected'), spec('times out', 'unexpected', 'Test timeout', 'waiting for x')],
        suites: [{ title: 'dark', specs: [spec('reads', 'flaky', 'Error: once')] }],
      },
    ],
    errors: [{ message: 'Error: no setup' }],
  }
  expect(failuresOfPlaywright(report)).toEqual([
    { name: 'mouse.spec.ts:7 › times out', lines: ['Test timeout', 'waiting for x'] },
    { name: 'mouse.spec.ts:7 › dark › reads', lines: ['Failed at first, then passed:', 'Error: once'] },
    { name: 'outside of the tests', lines: ['Error: no setup'] },
  ])
})

// Reads the JSON reports of Vitest and Playwright for the tests that failed, so that the end of a long log names them.
import { relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { projectRoot } from './project.mjs'

const mostLines = 12
const longestLine = 200

/**
 * Returns the first lines of what a test threw as they are read in a log: no colours, no empty lines, of the source only
 * the line that failed, of the stack only the project's first; at most 12 lines of 200 characters.
 */
export function firstLines(messages) {
  const lines = messages
    .flatMap((message) => stripVTControlCharacters(message).split('\n'))
    .map((line) => line.trimEnd())
    .filter((line) => line !== '' && !/^\s+\d*\s*\|/.test(line))
  const isStack = (line) => /^\s+at .*(:\d+:\d+|<anonymous>)\)?$/.test(line)
  const said = lines.filter((line) => !isStack(line))
  const where = lines.filter((line) => isStack(line) && !/node_modules|<anonymous>/.test(line)).slice(0, 1)
  return [...said.slice(0, mostLines - where.length), ...where].map((line) =>
    line.length > longestLine ? `${line.slice(0, longestLine)}…` : line,
  )
}

const shorten = (file) => relative(projectRoot, file)

/** Returns the failed tests in a report of Vitest's `json` reporter, and the files that could not be run, in order. */
export function failuresOfVitest(report) {
  return report.testResults.flatMap((file) => {
    const failed = file.assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ ancestorTitles, title, failureMessages }) => ({
        name: [shorten(file.name), ...ancestorTitles, title].filter((part) => part !== '').join(' › '),
        lines: firstLines(failureMessages),
      }))
    if (failed.length > 0 || file.status !== 'failed') return failed
    return [{ name: shorten(file.name), lines: firstLines([file.message]) }]
  })
}

/**
 * Returns the tests in a report of Playwright's `json` reporter that failed, or failed before they passed, and the
 * errors outside of tests, in order.
 */
export function failuresOfPlaywright(report) {
  const inSuite = (suite, titles) => [
    ...(suite.specs ?? []).flatMap((spec) =>
      spec.tests
        .filter(({ status }) => status === 'unexpected' || status === 'flaky')
        .map(({ status, results }) => ({
          name: [`${spec.file}:${spec.line}`, ...titles, spec.title].join(' › '),
          lines: firstLines([
            ...(status === 'flaky' ? ['Failed at first, then passed:'] : []),
            ...(results.find(({ errors }) => errors.length > 0)?.errors ?? []).map(
              ({ message }) => message ?? '',
            ),
          ]),
        })),
    ),
    ...(suite.suites ?? []).flatMap((inner) => inSuite(inner, [...titles, inner.title])),
  ]
  return [
    ...report.suites.flatMap((file) => inSuite(file, [])),
    ...report.errors.map(({ message }) => ({
      name: 'outside of the tests',
      lines: firstLines([message ?? '']),
    })),
  ]
}

/**
 * A process of its own for tests: `annotate-loop.ts LIBRARY DOCUMENT CODER COUNT` marks COUNT passages one after another
 * and prints the id of each on a line as soon as it was acknowledged. COUNT 0: until it is killed.
 */
import { runCli } from '../../src/main/shells/cli/run-cli.ts'

const [library = '', document = '', coder = '', count = '0'] = process.argv.slice(2)

for (let index = 0; count === '0' || index < Number(count); index++) {
  let json = ''
  const start = String(index % 40)
  const code = await runCli(
    [
      'annotate',
      library,
      document,
      '--start',
      start,
      '--end',
      '44',
      '--coder',
      coder,
      '--tag',
      'Loop',
      '--json',
    ],
    { stdout: { write: (text) => (json += text) }, stderr: process.stderr, env: process.env },
  )
  if (code !== 0) process.exit(code)
  process.stdout.write(`${(JSON.parse(json) as { id: string }).id}\n`)
}

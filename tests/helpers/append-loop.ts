/**
 * A process of its own for tests: `append-loop.ts LIBRARY` writes five entries at once, again and again until it is
 * killed, and prints number and name of each on a line as soon as it was acknowledged.
 */
import { Library } from '../../src/main/core/library/library.ts'
import { nameCoder } from './log-lines.ts'

const library = await Library.open(process.argv[2] ?? '', {
  now: Date.now,
  randomBytes: (bytes) => void crypto.getRandomValues(bytes),
  home: process.env.BRIEFMARK_HOME ?? '',
  logProblem: console.error,
})
for (let round = 0; ; round++) {
  await Promise.all(
    ['Ada', 'Bo', 'Cleo', 'Dan', 'Eve'].map(async (name) => {
      const { seq } = await library.append([nameCoder(`${name} ${round}`)])
      process.stdout.write(`${seq} ${name} ${round}\n`)
    }),
  )
}

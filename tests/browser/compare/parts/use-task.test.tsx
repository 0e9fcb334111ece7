import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { expect, test } from 'vitest'
import { type Task, useTask } from '../../../../src/renderer/features/compare/worker/use-task.ts'

interface Input {
  readonly number: number
}

/** Doubles numbers, and never ends with those below 0. */
const code =
  'onmessage = ({ data }) => { if (data.number >= 0) postMessage({ kind: "done", output: data.number * 2 }) }'
const startWorker = () => new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })))

function open() {
  const rendered: Task<number, Input>[] = []
  function View({ input }: { readonly input: Input | null }) {
    rendered.push(useTask<Input, number>(startWorker, input))
    return null
  }
  const root = createRoot(document.createElement('div'))
  return {
    last: () => rendered.at(-1),
    /** Draws it with an input; returns what the first drawing of it said. */
    draw(input: Input | null) {
      const before = rendered.length
      flushSync(() => root.render(<View input={input} />))
      return rendered[before]
    },
    close: () => root.unmount(),
  }
}

const isRunning = expect.objectContaining({ progress: { done: 0, total: 0 }, cancelled: false })
const isAtRest = expect.objectContaining({ progress: null, cancelled: false })

test('says with the drawing of an input that it is worked out, and keeps the last output until it is', async () => {
  const view = open()
  expect(view.draw(null)).toEqual(isAtRest)
  const one = { number: 1 }
  expect(view.draw(one)).toEqual(isRunning)
  await expect.poll(view.last).toMatchObject({ output: 2, of: one, progress: null })
  const endless = { number: -1 }
  const drawn = view.draw(endless)
  expect(drawn).toEqual(isRunning)
  expect(drawn).toMatchObject({ output: 2, of: one })
  view.close()
})

test('says that it was cancelled, and nothing of that with another input', async () => {
  const view = open()
  view.draw({ number: -1 })
  view.last()?.cancel()
  await expect.poll(view.last).toMatchObject({ output: null, progress: null, cancelled: true })
  const three = { number: 3 }
  expect(view.draw(three)).toEqual(isRunning)
  await expect.poll(view.last).toMatchObject({ output: 6, of: three, progress: null, cancelled: false })
  view.close()
})

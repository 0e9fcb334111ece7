import { expect, test } from 'vitest'
import { createOutbox, readMessages } from '../../../../src/shared/contract/outbox.ts'

test('what is added before it goes out goes out together, in order', () => {
  const sent: string[] = []
  let flushes: (() => void)[] = []
  const outbox = createOutbox(
    (flush) => flushes.push(flush),
    (text) => sent.push(text),
  )
  const turn = () => {
    const due = flushes
    flushes = []
    for (const flush of due) flush()
  }
  outbox.add({ id: 1 })
  outbox.add({ id: 2 })
  expect(sent).toEqual([])
  turn()
  outbox.add({ id: 3 })
  turn()
  expect(sent).toEqual(['[{"id":1},{"id":2}]', '{"id":3}'])
})

test('what was flushed does not go out again', () => {
  const sent: string[] = []
  let due = () => {}
  const outbox = createOutbox(
    (flush) => {
      due = flush
    },
    (text) => sent.push(text),
  )
  outbox.add('a')
  outbox.flush()
  due()
  expect(sent).toEqual(['"a"'])
})

test('one message and several are read alike', () => {
  expect(readMessages('{"id":1}')).toEqual([{ id: 1 }])
  expect(readMessages('[{"id":1},{"id":2}]')).toEqual([{ id: 1 }, { id: 2 }])
  expect(() => readMessages('not json')).toThrow(SyntaxError)
})

import { useState } from 'react'
import { flushSync } from 'react-dom'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, expect, test } from 'vitest'
import { ChoiceList } from '../../../src/renderer/ui/ChoiceList.tsx'
import type { Choice } from '../../../src/renderer/ui/choices.ts'

// React Aria's virtualizer draws everything in test runs, for want of a layout in jsdom; a browser has one.
Object.assign(globalThis, { process: { env: { VIRT_ON: '1' } } })

let root: Root | undefined
afterEach(() => root?.unmount())

const choices: Choice[] = ['Economy', 'GDP target', 'Housing'].map((name) => ({
  id: name,
  name,
  detail: '',
  depth: 0,
}))

function Chooser({ onChosen }: { readonly onChosen: (ids: readonly string[]) => void }) {
  const [chosen, setChosen] = useState<readonly string[]>([])
  const change = (ids: string[]) => {
    setChosen(ids)
    onChosen(ids)
  }
  return <ChoiceList label="Tags" choices={choices} chosen={chosen} onChange={change} />
}

test('keys pressed right after what was typed choose among what was found', async () => {
  const host = document.createElement('div')
  host.style.width = '300px'
  document.body.append(host)
  root = createRoot(host)
  let chosen: readonly string[] = []
  flushSync(() => root?.render(<Chooser onChosen={(ids) => (chosen = ids)} />))
  await expect.poll(() => host.querySelectorAll('[role=option]').length).toBe(3)

  const field = host.querySelector('input') as HTMLInputElement
  field.focus()
  const press = (key: string, code: string) => {
    for (const type of ['keydown', 'keyup'])
      document.activeElement?.dispatchEvent(
        new KeyboardEvent(type, { key, code, bubbles: true, cancelable: true }),
      )
  }
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, 'GDP')
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  // The next key comes after the microtasks of this one at the earliest.
  await Promise.resolve()
  press('ArrowDown', 'ArrowDown')
  await Promise.resolve()
  press(' ', 'Space')
  await expect.poll(() => chosen).toEqual(['GDP target'])
  host.remove()
})

import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { ChoiceList } from '../../../src/renderer/ui/ChoiceList.tsx'
import { PickList } from '../../../src/renderer/ui/PickList.tsx'

// React Aria's virtualizer draws everything in test runs, for want of a layout in jsdom; a browser has one.
Object.assign(globalThis, { process: { env: { VIRT_ON: '1' } } })

const pick = (id: string, title: string) => ({ id, title, language: 'zh', under: '', end: '', also: '' })

test('Enter that takes the words of an input method chooses nothing', async () => {
  const host = document.createElement('div')
  document.body.append(host)
  const root = createRoot(host)
  const chosen: string[] = []
  flushSync(() =>
    root.render(
      <PickList
        label="Documents"
        findLabel="Find a document"
        picks={[pick('a', '常州市政府工作报告'), pick('b', '水务规划')]}
        chosen={null}
        maxRows={7}
        onChoose={(id) => chosen.push(id)}
      />,
    ),
  )
  const field = page.getByRole('textbox', { name: 'Find a document' })
  await field.fill('水务')
  const press = (isComposing: boolean) =>
    field
      .element()
      .dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, isComposing }),
      )
  press(true)
  expect(chosen).toEqual([])
  press(false)
  expect(chosen).toEqual(['b'])
  root.unmount()
  host.remove()
})

test('what fits nothing is told in a place that was there before', async () => {
  const host = document.body.appendChild(document.createElement('div'))
  const root = createRoot(host)
  const choice = { id: 'a', name: 'Jobs', detail: '', depth: 0 }
  flushSync(() => root.render(<ChoiceList label="Tags" choices={[choice]} chosen={[]} onChange={() => {}} />))
  const place = page.getByRole('status').element()
  expect(place.textContent).toBe('')
  await page.getByRole('textbox', { name: 'Find' }).fill('water')
  await expect.poll(() => place.textContent).toBe('Nothing fits “water”')
  await page.getByRole('textbox', { name: 'Find' }).fill('jo')
  await expect.poll(() => place.textContent).toBe('')
  expect(place.isConnected).toBe(true)
  root.unmount()
  host.remove()
})

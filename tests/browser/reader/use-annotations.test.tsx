import { createRoot } from 'react-dom/client'
import { afterEach, expect, test, vi } from 'vitest'
import { useAnnotations } from '../../../src/renderer/features/reader/hooks/use-annotations.ts'
import type { Annotation } from '../../../src/shared/model/annotation.ts'
import type { AnnotationId } from '../../../src/shared/model/ids.ts'
import { ada, createFakeApp } from '../../helpers/fake-app.tsx'
import { annotationId, documentId, textHash } from './reader-fixture.tsx'

const app = createFakeApp()
const host = document.createElement('div')
const root = createRoot(host)
afterEach(async () => {
  root.unmount()
  await app.database.delete()
})

function Count() {
  return useAnnotations(documentId, true, ada.id)?.byId.size ?? 'none yet'
}

const annotation: Annotation = {
  id: annotationId(1),
  document: documentId,
  coder: ada.id,
  tags: [],
  anchor: { textHash, start: 0, end: 2, exact: 'We', prefix: '', suffix: '' },
  note: '',
  created: 1,
  modified: 1,
  settles: [],
  carriedFrom: null,
  deleted: false,
}
const report = (annotations: ReadonlyMap<AnnotationId, Annotation | null>) =>
  app.change({ layers: new Map([['layer', { document: documentId, coder: ada.id, annotations }]]) })

test('what the view reports is rendered when it has been reported, so that the next frame shows it', async () => {
  await app.database.open()
  root.render(
    <app.Provider>
      <Count />
    </app.Provider>,
  )
  await vi.waitFor(() => expect(host.textContent).toBe('0'))
  report(new Map([[annotation.id, annotation]]))
  expect(host.textContent).toBe('1')
})

test('what is on disk is rendered before its row is written, and not again when it is', async () => {
  await app.database.open()
  const renders: (string | undefined)[] = []
  function Notes() {
    const held = useAnnotations(documentId, true, ada.id)
    renders.push(held === null ? undefined : Array.from(held.byId.values(), ({ note }) => note).join())
    return null
  }
  const other = createRoot(document.createElement('div'))
  other.render(
    <app.Provider>
      <Notes />
    </app.Provider>,
  )
  await vi.waitFor(() => expect(renders.at(-1)).toBe(''))
  renders.length = 0
  app.write({ ...annotation, note: 'a' }, { ...annotation, id: annotationId(2), deleted: true })
  expect(renders).toEqual(['a'])
  report(new Map([[annotation.id, { ...annotation, note: 'a' }]]))
  expect(renders).toEqual(['a'])
  report(new Map([[annotation.id, { ...annotation, note: 'b' }]]))
  app.write({ ...annotation, deleted: true })
  expect(renders).toEqual(['a', 'b', ''])
  other.unmount()
})

test('of two readings the later one counts, and what is reported meanwhile is on top of it', async () => {
  await app.database.open()
  const other = createRoot(host.appendChild(document.createElement('div')))
  other.render(
    <app.Provider>
      <Count />
    </app.Provider>,
  )
  await vi.waitFor(() => expect(host.textContent).toBe('0'))
  app.change({ reset: true })
  app.change({ reset: true })
  report(new Map([[annotation.id, annotation]]))
  await vi.waitFor(() => expect(host.textContent).toBe('1'))
  other.unmount()
})

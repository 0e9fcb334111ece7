import { createRoot } from 'react-dom/client'
import { afterEach, expect, test, vi } from 'vitest'
import { useAnnotations } from '../../../src/renderer/features/reader/hooks/use-annotations.ts'
import type { Annotation } from '../../../src/shared/model/annotation.ts'
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

test('what the view reports is rendered when it has been reported, so that the next frame shows it', async () => {
  await app.database.open()
  root.render(
    <app.Provider>
      <Count />
    </app.Provider>,
  )
  await vi.waitFor(() => expect(host.textContent).toBe('0'))
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
  const annotations = new Map([[annotation.id, annotation]])
  app.change({ layers: new Map([['layer', { document: documentId, coder: ada.id, annotations }]]) })
  expect(host.textContent).toBe('1')
})

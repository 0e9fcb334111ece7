import { describe, expect, test } from 'vitest'
import { importHtml } from '../../../../../src/main/core/importers/html/import-html.ts'
import { importBytes } from '../../../../helpers/import-fixture.ts'

const seen = 'What a reader of the page sees goes on here for a while, and so on. '.repeat(4)
const page = (css: string, element: string, media = ''): string =>
  `<html><head><style${media}>${css}</style></head><body><main><h1>Report</h1><p>${seen}</p>${element}<p>${seen}</p></main></body></html>`

async function isRead(html: string): Promise<boolean> {
  const { text } = await importBytes(importHtml, html)
  return text.blocks.some((block) => block.text.includes('SECRET'))
}

describe('what a style sheet of the page hides', () => {
  test.each([
    ['a class', '.gone{display:none}', '<p class="big gone">SECRET</p>'],
    ['an id', 'h1 { color: red } #x { color: blue; visibility: hidden !important; }', '<p id="x">SECRET</p>'],
    ['a class of an element', 'a, p.gone /* x { */ { display : none }', '<p class="gone">SECRET</p>'],
    [
      'a class that is shown in print and in narrow windows',
      '.gone{display:none} @media print{.gone{display:block}} @media (max-width:600px){.gone{display:block}}',
      '<p class="gone">SECRET</p>',
    ],
    ['a class after an import', '@import url(a.css);\n.gone{display:none}', '<p class="gone">SECRET</p>'],
  ])('is left out: %s', async (_, css, element) => {
    expect(await isRead(page(css, element))).toBe(false)
    const { text } = await importBytes(importHtml, page(css, element))
    expect(text.dropped).toContainEqual({ text: 'SECRET', reason: 'hidden' })
  })

  test.each([
    ['in print only', '@media print { .gone { display: none } }', '<p class="gone">SECRET</p>'],
    [
      'in narrow windows',
      '@media (max-width: 600px) { .gone { display: none } }',
      '<p class="gone">SECRET</p>',
    ],
    ['until it is opened', '.tab{display:none} .tab.open{display:block}', '<p class="tab">SECRET</p>'],
    [
      'unless a script has shown it',
      '.gone{display:none}',
      '<p class="gone" style="display:block">SECRET</p>',
    ],
    [
      'but in wide windows',
      '.wide{display:none} @media (min-width: 768px) { .wide { display: block } }',
      '<p class="wide">SECRET</p>',
    ],
    [
      'but by another class in wide windows',
      '.hidden{display:none} @media (min-width:768px){.md\\:block{display:block}}',
      '<p class="hidden md:block">SECRET</p>',
    ],
    ['somewhere else', '.menu .gone{display:none} div.gone{display:none}', '<p class="gone">SECRET</p>'],
  ])('is read: what is hidden %s', async (_, css, element) => {
    expect(await isRead(page(css, element))).toBe(true)
  })

  test('is read when the sheet is for where no script runs', async () => {
    const html = page('h1{color:red}', '<p class="gone">SECRET</p>')
    const sheet = '<noscript><style>.gone{display:none}</style></noscript>'
    expect(await isRead(html.replace('<style>', `${sheet}<style>`))).toBe(true)
  })

  test('is read when the sheet is for print', async () => {
    const element = '<p class="gone">SECRET</p>'
    expect(await isRead(page('.gone{display:none}', element, ' media="print"'))).toBe(true)
  })

  test('is found in linear time in a damaged sheet', async () => {
    const start = performance.now()
    await isRead(page('/*'.repeat(200_000) + '{'.repeat(200_000), '<p>SECRET</p>'))
    expect(performance.now() - start).toBeLessThan(5_000)
  })
})

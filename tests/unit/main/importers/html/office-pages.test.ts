import { describe, expect, test } from 'vitest'
import { importHtml } from '../../../../../src/main/core/importers/html/import-html.ts'
import { importBytes, outlineOf } from '../../../../helpers/import-fixture.ts'

const outline = async (html: string): Promise<string[]> => outlineOf(await importBytes(importHtml, html))
const sentence =
  'The Department reviewed 443 appeals between 2009 and 2024, and found that most of them had been refused in error.'

describe('pages that office programs write', () => {
  test('have notes whose number is raised inside the link', async () => {
    const body =
      `<h1>Rents</h1><p>${sentence}<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></p>` +
      '<div id="sdfootnote1"><p><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a> See the report.</p></div>'
    expect(await outline(body)).toEqual([
      'heading 1: Rents',
      `paragraph: ${sentence}`,
      'footnote 1: See the report.',
    ])
  })

  test('have the title of the head where every chapter is a level 1 heading too', async () => {
    const chapters = ['Costs', 'Benefits'].map(
      (name) => `<h1>${name}</h1><p>${sentence}</p><p>${sentence}</p>`,
    )
    expect(
      await outline(`<head><title>Rents</title></head><body><h1>Rents</h1>${chapters.join('')}</body>`),
    ).toEqual([
      'heading 1: Rents',
      'heading 1: Costs',
      `paragraph: ${sentence}`,
      `paragraph: ${sentence}`,
      'heading 1: Benefits',
      `paragraph: ${sentence}`,
      `paragraph: ${sentence}`,
    ])
  })

  test('have headings in bold where they mark up none', async () => {
    const part = (title: string): string => `<b>${title}</b><br><br>${sentence}<br><br>`
    expect(
      await outline(`<body><div>${part('1 Costs')}${part('1.1 Staff')}${part('2 Benefits')}</div></body>`),
    ).toEqual([
      'heading 1: 1 Costs',
      `paragraph: ${sentence}`,
      'heading 2: 1.1 Staff',
      `paragraph: ${sentence}`,
      'heading 1: 2 Benefits',
      `paragraph: ${sentence}`,
    ])
  })
})

describe('pages that documentation programs write', () => {
  test.each(['¶', '#', '§', '🔗', '\u200B', 'Permalink', 'Link to this heading'])(
    'have headings without the link to themselves: %s',
    async (sign) => {
      const heading = `<h1>7. Rents<a class="headerlink" href="#rents" title="Link to this heading">${sign}</a></h1>`
      const term = `<dl><dt>rent<a href="#term-rent">${sign}</a></dt><dd>What is paid.</dd></dl>`
      const page = `<main>${heading}<p>${sentence}</p><p>See <a href="#rents">§</a> 7.</p>${term}<p>${sentence}</p></main>`
      const extraction = await importBytes(importHtml, page)
      expect(outlineOf(extraction)).toEqual([
        'heading 1: 7. Rents',
        `paragraph: ${sentence}`,
        'paragraph: See § 7.',
        'paragraph: rent',
        'paragraph: What is paid.',
        `paragraph: ${sentence}`,
      ])
      expect(extraction.text.metadata.title).toBe('7. Rents')
    },
  )

  test('have headings that are links as a whole', async () => {
    const page = `<main><h1>Rents</h1><p>${sentence}</p><h2><a href="#a">Costs</a></h2><p>${sentence}</p></main>`
    expect(await outline(page)).toContain('heading 2: Costs')
  })
})

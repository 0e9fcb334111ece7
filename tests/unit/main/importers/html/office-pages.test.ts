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

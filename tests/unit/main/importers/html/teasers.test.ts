import { describe, expect, test } from 'vitest'
import { importHtml } from '../../../../../src/main/core/importers/html/import-html.ts'
import { importBytes, outlineOf } from '../../../../helpers/import-fixture.ts'

const outline = async (body: string): Promise<string[]> =>
  outlineOf(await importBytes(importHtml, `<!doctype html><html lang="en"><body>${body}</body></html>`))
const prose = (subject: string): string =>
  `The Department reviewed ${subject} between 2009 and 2024, and found that most of what was promised in that time had come about.`
const paragraph = (subject: string): string => `<p>${prose(subject)}</p>`
const article = `<div class="c1"><h1>Housing review</h1>${['appeals', 'rents', 'permits', 'costs', 'loans'].map(paragraph).join('')}</div>`
const teaser = (title: string, address: string, subject: string): string =>
  `<div><h4><a href="${address}">${title}</a></h4>${paragraph(subject)}</div>`

describe('teasers of other pages', () => {
  test('are left out of the article, and so are the links above them', async () => {
    const links = [
      'Floods on the coast',
      'Rail strike goes on',
      'Rates stay as they are',
      'Heat pumps explained',
    ]
    const news = `<div class="c2"><h3>In other news</h3>${links.map((text) => `<div><a href="/x">${text}</a></div>`).join('')}</div>`
    const teasers = `<div class="c3"><h3>Our picks</h3>${teaser('Why trains are late', '/1', 'trains')}${teaser('The last diesel bus', '/2', 'buses')}</div>`
    const lines = await outline(article + news + teasers)
    for (const text of [...links, 'Our picks', 'Why trains are late', prose('trains'), prose('buses')])
      expect(lines.join('\n')).not.toContain(text)
    expect(lines).toContain(`paragraph: ${prose('loans')}`)
  })

  test('are the content of a page that has little else', async () => {
    const teasers = ['trains', 'buses', 'trams', 'ferries', 'lifts', 'roads', 'bridges']
    const list = teasers.map((subject) => teaser(`About ${subject}`, `/${subject}`, subject)).join('')
    const lines = await outline(`<h1>News</h1><div>${paragraph('all')}</div><div class="list">${list}</div>`)
    for (const subject of teasers) expect(lines).toContain(`paragraph: ${prose(subject)}`)
  })

  test.each(['#trains', '#top'])('are no sections whose headings lead to %s on the page', async (address) => {
    const sections = `<div class="c1"><h3>Transport</h3>${teaser('Trains', address, 'trains')}${teaser('Buses', address, 'buses')}</div>`
    const lines = await outline(`<main>${article}${sections}</main>`)
    for (const subject of ['trains', 'buses']) expect(lines).toContain(`paragraph: ${prose(subject)}`)
  })

  test('are no sections between the paragraphs of an article', async () => {
    const sections = `<div>${teaser('Trains', '/1', 'trains')}${teaser('Buses', '/2', 'buses')}</div>`
    const lines = await outline(
      `<main>${article}<h2>Findings</h2>${paragraph('taxes')}${sections}${paragraph('roads')}${paragraph('ports')}</main>`,
    )
    for (const text of ['heading 4: Trains', `paragraph: ${prose('trains')}`, `paragraph: ${prose('buses')}`])
      expect(lines).toContain(text)
  })

  test('are nothing that begins with a paragraph', async () => {
    const sections = `<div>${paragraph('lifts')}${teaser('Trains', '/1', 'trains')}${teaser('Buses', '/2', 'buses')}</div>`
    const lines = await outline(`<main>${article}<h2>Findings</h2>${paragraph('taxes')}${sections}</main>`)
    for (const subject of ['lifts', 'trains', 'buses'])
      expect(lines).toContain(`paragraph: ${prose(subject)}`)
  })
})

test('links before the prose of a footer are kept', async () => {
  const names = Array.from({ length: 80 }, (_, index) => `Case file ${index + 1}`)
  const list = `<ul>${names.map((name) => `<li><a href="/file">${name}</a></li>`).join('')}</ul>`
  const lines = await outline(
    `<h1>Case files</h1>${paragraph('cases')}${list}<footer>${paragraph('this site')}</footer>`,
  )
  for (const name of names) expect(lines).toContain(`listItem 0: ${name}`)
  expect(lines.join('\n')).not.toContain(prose('this site'))
})

test('a preamble is kept, however short', async () => {
  const section = (id: string, title: string, ...subjects: string[]): string =>
    `<div class="sect1"><h2 id="${id}">${title}</h2><div class="sectionbody">${subjects.map((subject) => `<div class="paragraph">${paragraph(subject)}</div>`).join('')}</div></div>`
  const preamble =
    '<div id="preamble"><div class="sectionbody"><div class="paragraph"><p>A short manual.</p></div></div></div>'
  const lines = await outline(
    `<div id="header"><h1>Transport manual</h1></div><div id="content">${preamble}${section('a', 'First', 'rents', 'costs')}${section('b', 'Second', 'loans')}</div>`,
  )
  expect(lines.slice(0, 3)).toEqual([
    'heading 1: Transport manual',
    'paragraph: A short manual.',
    'heading 2: First',
  ])
})

import { describe, expect, test } from 'vitest'
import { importHtml } from '../../../../../src/main/core/importers/html/import-html.ts'
import { importBytes, outlineOf } from '../../../../helpers/import-fixture.ts'

const outline = async (body: string): Promise<string[]> =>
  outlineOf(await importBytes(importHtml, `<!doctype html><html lang="en"><body>${body}</body></html>`))
const prose = (subject: string): string =>
  `The Department reviewed ${subject} between 2009 and 2024, and found that most of what was promised in that time had come about.`
const paragraph = (subject: string): string => `<p>${prose(subject)}</p>`
const opening = `<h1>Housing review</h1>${paragraph('appeals')}${paragraph('rents')}${paragraph('permits')}`
const openingOutline = [
  'heading 1: Housing review',
  ...['appeals', 'rents', 'permits'].map((subject) => `paragraph: ${prose(subject)}`),
]

describe('ids that programs make of headings', () => {
  test.each(['recommendations', 'social-protection', 'comments'])('on a heading: %s', async (id) => {
    expect(
      await outline(`<main>${opening}<h2 id="${id}">What follows</h2>${paragraph('costs')}</main>`),
    ).toEqual([...openingOutline, 'heading 2: What follows', `paragraph: ${prose('costs')}`])
  })

  test.each([
    ['recommendations', 'Recommendations'],
    ['recommendations', '4.2. Recommendations'],
    ['general-recommendations', '4.2. General recommendations'],
    ['social-policy', 'Social policy'],
    ['related-work', 'Related work'],
  ])('on a section: %s', async (id, title) => {
    const section = `<section id="${id}"><h2>${title}</h2>${paragraph('costs')}</section>`
    expect(await outline(`<main>${opening}${section}</main>`)).toEqual([
      ...openingOutline,
      `heading 2: ${title}`,
      `paragraph: ${prose('costs')}`,
    ])
  })

  test('on a paragraph that is cited by it', async () => {
    expect(
      await outline(`<main>${opening}<p id="recommendation-1">Build more.</p>${paragraph('costs')}</main>`),
    ).toEqual([...openingOutline, 'paragraph: Build more.', `paragraph: ${prose('costs')}`])
  })

  test.each(['tags', 'share', 'copyright-note'])('do not let a paragraph of the page in: %s', async (id) => {
    const box = `<p id="${id}">Photo: City of Example, by kind permission of its press office.</p>`
    expect(await outline(`<main>${opening}${box}${paragraph('costs')}</main>`)).toEqual([
      ...openingOutline,
      `paragraph: ${prose('costs')}`,
    ])
  })

  test.each([
    [
      'related-articles',
      'Related articles',
      '<ul><li><a href="/a">Rents</a></li><li><a href="/b">Permits</a></li></ul>',
    ],
    ['newsletter', 'Newsletter', paragraph('letters')],
    ['social', 'Stay in touch', paragraph('letters')],
    ['comments', '12 Comments', paragraph('letters')],
    ['comments', 'Reader comments', paragraph('letters')],
    ['comments', 'Comments', paragraph('letters')],
    ['social', 'Social', paragraph('letters')],
    ['promo', 'A promo', paragraph('letters')],
    ['sidebar', 'The sidebar of our site', '<p>Written by friends of the city.</p>'],
    ['cookie-banner', 'Cookie banner', paragraph('letters')],
    ['recommendations', 'Our recommendations for you', paragraph('letters')],
  ])('do not let a box of the page in: %s', async (id, title, content) => {
    const box = `<div id="${id}"><h2>${title}</h2>${content}</div>`
    expect(await outline(`<main>${opening}${box}${paragraph('costs')}</main>`)).toEqual([
      ...openingOutline,
      `paragraph: ${prose('costs')}`,
    ])
  })
})

test.each([
  ['social', 'Social'],
  ['comments', '3. Comments'],
  ['subscription', 'Subscription'],
])('a section whose id is its title among others such is one of the text: %s', async (id, title) => {
  const section = (name: string, heading: string, subject: string): string =>
    `<section id="${name}"><h2>${heading}</h2>${paragraph(subject)}</section>`
  const sections = [
    section('economy', '1. Economy', 'grants'),
    section('public-services', '2. Public services', 'clinics'),
    section(id, title, 'answers'),
  ]
  expect(await outline(`<main>${opening}${sections.join('')}</main>`)).toEqual([
    ...openingOutline,
    'heading 2: 1. Economy',
    `paragraph: ${prose('grants')}`,
    'heading 2: 2. Public services',
    `paragraph: ${prose('clinics')}`,
    `heading 2: ${title}`,
    `paragraph: ${prose('answers')}`,
  ])
})

describe('a sidebar', () => {
  const box = (tag: string): string =>
    `<${tag} class="sidebar"><p><b>Note</b></p>${paragraph('notes')}</${tag}>`

  test.each(['div', 'aside'])('among paragraphs is a box of the text: %s', async (tag) => {
    expect(await outline(`<main>${opening}${box(tag)}${paragraph('costs')}</main>`)).toEqual([
      ...openingOutline,
      'paragraph: Note',
      `paragraph: ${prose('notes')}`,
      `paragraph: ${prose('costs')}`,
    ])
  })

  test.each([
    ['aside', 'Support us', paragraph('letters')],
    ['div', 'Donate today', paragraph('letters')],
    ['aside', 'Donate', paragraph('letters')],
    ['aside', 'Subscribe now', paragraph('letters')],
    ['div', 'Note', `<p>Support us. The Department depends on its readers.</p>${paragraph('letters')}`],
  ])('that asks readers for something is none: %s %s', async (tag, title, content) => {
    const asking = `<${tag} class="sidebar"><h3>${title}</h3>${content}</${tag}>`
    expect(await outline(`<main>${opening}${asking}${paragraph('costs')}</main>`)).toEqual([
      ...openingOutline,
      `paragraph: ${prose('costs')}`,
    ])
  })

  test('beside the column of the text is none', async () => {
    expect(await outline(`<div>${`<div class="column">${opening}</div>`}${box('div')}</div>`)).toEqual(
      openingOutline,
    )
  })
})

describe('sections of one class with an id each', () => {
  test('all belong to the article, wherever Readability begins and ends', async () => {
    const section = (id: string, subjects: readonly string[]): string =>
      `<div class="sect2" id="${id}"><h2>${id}</h2>${subjects.map(paragraph).join('')}</div>`
    const menu = '<ul><li><a href="/a">A</a></li><li><a href="/b">B</a></li><li><a href="/c">C</a></li></ul>'
    const found = await outline(
      `<h1>Review</h1>${section('Rents', ['rents', 'flats', 'houses', 'rooms'])}${section('Costs', ['costs'])}${menu}`,
    )
    expect(found.filter((line) => line.startsWith('heading'))).toEqual([
      'heading 1: Review',
      'heading 2: Rents',
      'heading 2: Costs',
    ])
    expect(found.at(-1)).toBe(`paragraph: ${prose('costs')}`)
  })
})

describe('what Readability leaves out around the part that it chooses', () => {
  test('are sections like those it keeps, though they are mostly links', async () => {
    const links = ['archive', 'subscription', 'posting', 'members', 'rules', 'feed', 'index', 'calendar']
      .map((name) => `<li><a href="/${name}">The ${name} of this list by electronic mail</a></li>`)
      .join('')
    const section = (title: string): string =>
      `<div class="section" id="${title}"><h2>${title}</h2><p>Ask on this list whatever you want to know about rents, of the last year and of those before, and be kind. It is read by the Department, by owners and by those who rent; whatever is sent to it is answered in the same week, or at the latest in the week after that one, unless a holiday lies between.</p><p>Be kind.</p><ul>${links}</ul></div>`
    const found = await outline(
      `<div class="section"><h1>Lists</h1>${['rents', 'flats', 'houses', 'rooms'].map(paragraph).join('')}${['Users', 'Owners', 'News'].map(section).join('')}</div>`,
    )
    expect(found.filter((line) => line.startsWith('heading'))).toEqual([
      'heading 1: Lists',
      'heading 2: Users',
      'heading 2: Owners',
      'heading 2: News',
    ])
    expect(found.filter((line) => line === 'paragraph: Be kind.')).toHaveLength(3)
  })

  test('are sentences below the title in the same container; names and dates above them are not', async () => {
    const inner = Array.from({ length: 12 }, (_, index) => paragraph(`rents ${index}`)).join('')
    const found = await outline(
      `<div class="chapter"><div class="titlepage"><h1>Review</h1></div><p>Jo Lee, 3 May</p><ul><li>Rents rose, and flats were few in all parts.</li><li>They still are.</li></ul><div class="warning"><table><tr><td>Note</td></tr><tr><td>Figures are rounded.</td></tr></table></div><div class="section" id="x"><h2>Rents</h2>${inner}</div></div>`,
    )
    expect(found.slice(0, 5)).toEqual([
      'heading 1: Review',
      'listItem 0: Rents rose, and flats were few in all parts.',
      'listItem 0: They still are.',
      'paragraph: Note',
      'paragraph: Figures are rounded.',
    ])
    expect(found).toContain('heading 2: Rents')
  })

  test('are sections like the one that holds the part, further out', async () => {
    const section = (title: string, count: number): string => {
      const inner = Array.from(
        { length: count },
        (_, index) => `<div class="paragraph">${paragraph(`${title} ${index}`)}</div>`,
      )
      return `<div class="sect1"><h2 id="${title}">${title}</h2><div class="sectionbody">${inner.join('')}<div class="imageblock"><img alt="Plot of ${title}" src="a.png"></div></div></div>`
    }
    const found = await outline(
      `<div id="header"><h1>Review</h1></div><div id="content">${section('Rents', 2)}${section('Flats', 2)}${section('Costs', 40)}${section('Staff', 1)}</div>`,
    )
    expect(found.filter((line) => line.startsWith('heading'))).toEqual([
      'heading 1: Review',
      'heading 2: Rents',
      'heading 2: Flats',
      'heading 2: Costs',
      'heading 2: Staff',
    ])
    expect(found).toHaveLength(5 + 45 + 4)
  })

  test('are no comments of readers below a count of them', async () => {
    const found = await outline(
      `<main>${opening}<h2>12 Comments</h2><p>About time that they did this.</p></main>`,
    )
    expect(found).toEqual(openingOutline)
  })

  test('is no box of links, though a way through the chapters stands above its heading', async () => {
    const section = `<div class="section" id="Related-work-and-aims"><p>Next: Aims</p><h2>1.2 Related work and aims</h2>${paragraph('aims')}</div>`
    expect(await outline(`<main>${opening}${section}${paragraph('costs')}</main>`)).toContain(
      `paragraph: ${prose('aims')}`,
    )
  })
})

test('what asks readers to do something else between the title and the text is left out', async () => {
  const asking = 'Listen to this article in our app, which is free for all subscribers of the paper.'
  const text = ['rents', 'flats', 'houses'].map(paragraph).join('')
  expect(
    await outline(
      `<div class="page"><h1>Housing review</h1><div class="teaser">${asking}</div><div class="text">${text}</div></div>`,
    ),
  ).toEqual([
    'heading 1: Housing review',
    ...['rents', 'flats', 'houses'].map((subject) => `paragraph: ${prose(subject)}`),
  ])
})

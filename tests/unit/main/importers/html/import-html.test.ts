import { describe, expect, test } from 'vitest'
import { importHtml } from '../../../../../src/main/core/importers/html/import-html.ts'
import { importBytes, outlineOf } from '../../../../helpers/import-fixture.ts'

const prose =
  'This paragraph is long enough to count as running text, with some commas, and it says something about rents, wages, and the budget of the region.'
const page = (body: string): string =>
  `<!doctype html><html><body><article><p>${prose}</p>${body}<p>${prose}</p></article></body></html>`
/** The outline of what stands between the two paragraphs of running text. */
const outline = async (body: string): Promise<string[]> =>
  outlineOf(await importBytes(importHtml, page(body))).slice(1, -1)

describe('importHtml: inline text', () => {
  test('collapses white space, keeps line breaks and no-break spaces, marks emphasis', async () => {
    const { text } = await importBytes(
      importHtml,
      page('<p>One\r\n  two<br>\n three&nbsp;\u00A0four <b>bold <i>both</i></b> 👩‍👩‍👧.</p>'),
    )
    expect(text.blocks[1]).toEqual({
      kind: 'paragraph',
      text: 'One two\nthree\u00A0\u00A0four bold both 👩‍👩‍👧.',
      marks: [
        { kind: 'strong', start: 20, end: 29 },
        { kind: 'emphasis', start: 25, end: 29 },
      ],
    })
  })

  test('a line end of the source between Chinese characters is no space', async () => {
    expect(await outline('<p>财政政策\n  的效果 明显</p>')).toEqual(['paragraph: 财政政策的效果 明显'])
  })

  test('line breaks that start an indented or empty line are paragraph breaks', async () => {
    expect(await outline('<p>　　第一段。<br>　　第二段。<br><br>第三段<br>同段。</p>')).toEqual([
      'paragraph: 第一段。',
      'paragraph: 第二段。',
      'paragraph: 第三段\n同段。',
    ])
  })

  test('normalises to NFC without soft hyphens and ligatures, with marks in the right place', async () => {
    const { text } = await importBytes(importHtml, page('<p>e\u0301co\u00ADnomie <b>ef\uFB01cace</b></p>'))
    expect(text.blocks[1]).toEqual({
      kind: 'paragraph',
      text: 'économie efficace',
      marks: [{ kind: 'strong', start: 9, end: 17 }],
    })
  })

  test('keeps right-to-left text in logical order', async () => {
    expect(await outline('<p dir="rtl">أعلنت <b>الحكومة</b> عن التقرير</p>')).toEqual([
      'paragraph: أعلنت الحكومة عن التقرير',
    ])
  })
})

describe('importHtml: structure', () => {
  test('reads nested lists with numbers, and paragraphs of an item after the first as paragraphs', async () => {
    expect(
      await outline(
        '<ol start="3"><li>three<ul><li>inner</li></ul></li><li><p>four</p><p>more</p></li></ol>',
      ),
    ).toEqual(['listItem 0 3.: three', 'listItem 1: inner', 'listItem 0 4.: four', 'paragraph: more'])
  })

  test('prints numbers as the list asks', async () => {
    expect(
      await outline('<ol type="a"><li>x</li><li value="27">y</li></ol><ol type="I"><li>z</li></ol>'),
    ).toEqual(['listItem 0 a.: x', 'listItem 0 aa.: y', 'listItem 0 I.: z'])
  })

  test('reads definition lists, preformatted text, quotes and captions', async () => {
    expect(
      await outline(
        '<dl><dt>Term</dt><dd>Meaning of it</dd></dl><pre>  a\n    b\n</pre><blockquote><p>q1</p><p>q2</p></blockquote><figure><img alt="Chart of rents" src="x.png"><figcaption>Figure 1</figcaption></figure>',
      ),
    ).toEqual([
      'paragraph: Term',
      'paragraph: Meaning of it',
      'code:   a\n    b',
      'quote: q1',
      'quote: q2',
      'figure: Chart of rents',
      'paragraph: Figure 1',
    ])
  })

  test('reads a paragraph of nothing but code as code, and code in a sentence as text', async () => {
    expect(
      await outline(
        '<pre>npm ci</pre><p> <code>npm <b>start</b></code> </p><p><tt>x = 1</tt></p><p>Type <code>npm ci</code>.</p><ul><li><p><code>-v</code></p></li></ul>',
      ),
    ).toEqual(['code: npm ci', 'code: npm start', 'code: x = 1', 'paragraph: Type npm ci.', 'listItem 0: -v'])
  })

  test('joins cells by tabs; merged and empty cells keep the row as it is written', async () => {
    expect(
      await outline(
        '<table><caption>Rents</caption><tr><th colspan="2">All</th></tr><tr><td rowspan="2">North</td><td><p>1,200</p><p>(est.)</p></td></tr><tr><td></td><td>x</td></tr></table>',
      ),
    ).toEqual(['paragraph: Rents', 'tableRow: All', 'tableRow: North\t1,200\n(est.)', 'tableRow: \tx'])
  })

  test('reads a table that arranges a page as paragraphs, and the data table in it as rows', async () => {
    expect(
      await outline(
        '<table><tr><td>Left side</td><td><h2>Part</h2><table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table></td></tr></table>',
      ),
    ).toEqual(['paragraph: Left side', 'heading 2: Part', 'tableRow: a\tb', 'tableRow: 1\t2'])
  })

  test('puts notes at the end and takes their marks out of the text', async () => {
    const html = page(
      '<p id="back">Rents rose<sup><a href="#fn1" id="r1">1</a></sup> again.</p><ol><li id="fn1">See the survey. <a href="#r1">↩</a></li></ol>',
    )
    expect(outlineOf(await importBytes(importHtml, html)).slice(1)).toEqual([
      'paragraph: Rents rose again.',
      `paragraph: ${prose}`,
      'footnote 1: See the survey.',
    ])
  })

  test('lists what is hidden, and reads no scripts, controls or remote addresses', async () => {
    const { text } = await importBytes(
      importHtml,
      page(
        '<p hidden>Not seen</p><p style="display: none">Nor this</p><p>Seen<script>x()</script><button>Press</button><img src="http://tracker/p.gif"></p>',
      ),
    )
    expect(text.blocks.map((block) => block.text)).toEqual([prose, 'Seen', prose])
    expect(text.dropped).toEqual([{ text: 'Not seen\nNor this', reason: 'hidden' }])
  })
})

describe('importHtml: Chinese office pages', () => {
  const office = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>关于推进工作的意见_某市人民政府门户网站</title>
<meta name="ContentSource" content="市政府办公室"></head><body><table><tr><td><table><tr><td><a href="/">首页</a></td><td><a href="/b">办事服务</a></td></tr></table></td></tr>
<tr><td><table><tr><td class="title">关于推进工作的意见</td></tr><tr><td>发布时间：2024-03-05 来源：市政府办公室 字号：[<a>大</a>]</td></tr>
<tr><td><p>　　为深入贯彻落实国家适应气候变化战略，提升我市应对极端天气的能力，现提出以下意见，请结合实际认真抓好落实。</p><p><b>　　一、总体要求</b></p>
<p>　　坚持以人民为中心，坚持统筹发展和安全，到2025年基本建立气候适应工作体系，重点领域适应能力明显提升。</p></td></tr>
<tr><td><a>【打印】</a> <a>【关闭】</a></td></tr></table></td></tr><tr><td>版权所有：某市人民政府　ICP备12345号</td></tr></table></body></html>`

  test('reads the article out of layout tables in GB2312, with its unmarked headings', async () => {
    const { execFileSync } = await import('node:child_process')
    const bytes = execFileSync('iconv', ['-f', 'utf-8', '-t', 'gb18030'], { input: office })
    const extraction = await importBytes(importHtml, bytes)
    expect(extraction.text.encoding).toBe('gb18030')
    expect(extraction.text.metadata).toEqual({
      title: '关于推进工作的意见',
      issuer: '市政府办公室',
      date: '2024-03-05',
    })
    expect(outlineOf(extraction)).toEqual([
      'heading 1: 关于推进工作的意见',
      'paragraph: 为深入贯彻落实国家适应气候变化战略，提升我市应对极端天气的能力，现提出以下意见，请结合实际认真抓好落实。',
      'heading 2: 一、总体要求',
      'paragraph: 坚持以人民为中心，坚持统筹发展和安全，到2025年基本建立气候适应工作体系，重点领域适应能力明显提升。',
    ])
  })

  test('reads UTF-16 whatever the page declares', async () => {
    const bytes = new Uint8Array(Buffer.from(`\uFEFF${office}`, 'utf16le'))
    const { text } = await importBytes(importHtml, bytes)
    expect(text.encoding).toBe('utf-16le')
    expect(text.blocks[0]?.text).toBe('关于推进工作的意见')
  })
})

test('keeps a single link of a short notice, drops rows of links', async () => {
  const html =
    '<body><ul><li><a href="/">Home</a><li><a href="/n">News</a><li><a href="/c">Contacts</a></ul><div><h1>Notice on fees</h1><p>The fee rises to 20 euro.</p><ul><li><a href="/a.pdf">Fee table 2023</a></li><li>Office hours: 9–12</li></ul></div></body>'
  expect(outlineOf(await importBytes(importHtml, html))).toEqual([
    'heading 1: Notice on fees',
    'paragraph: The fee rises to 20 euro.',
    'listItem 0: Fee table 2023',
    'listItem 0: Office hours: 9–12',
  ])
})

describe('importHtml: text beside the container that Readability chose', () => {
  const first =
    '<div>First line of text without a paragraph tag that is reasonably long.<br><br>Second after double br which is also long enough to count.</div>'
  const outline = async (html: string): Promise<string[]> => outlineOf(await importBytes(importHtml, html))
  const expected = [
    'paragraph: First line of text without a paragraph tag that is reasonably long.',
    'paragraph: Second after double br which is also long enough to count.',
  ]

  test('keeps sentences in a sibling like it', async () => {
    const html = `<body>${first}<div>Third div text that stands alone in its own container here.</div></body>`
    expect(await outline(html)).toEqual([
      ...expected,
      'paragraph: Third div text that stands alone in its own container here.',
    ])
  })

  test('leaves out what Readability dropped inside the container', async () => {
    const body =
      '<p>The plan sets out how the region will raise productivity over ten years, with skills.</p>'
    const html = `<title>Local Growth Plan 2025</title><main><article><h1>Local Growth Plan 2025</h1><p class="byline">By Dana Fox, 3 February 2025</p>${body.repeat(4)}</article></main>`
    expect((await outline(html)).slice(0, 2)).toEqual([
      'heading 1: Local Growth Plan 2025',
      'paragraph: The plan sets out how the region will raise productivity over ten years, with skills.',
    ])
  })

  test('leaves out links, scraps, and short text in a sibling of another class', async () => {
    const link = '<a href="/x">Another report of ours that you may like to read on this site.</a>'
    for (const sibling of [
      `<div>${link}</div>`,
      '<div>Page 3</div>',
      '<div class="bio">The author works at the institute on regions.</div>',
    ])
      expect(await outline(`<body>${first}${sibling}</body>`)).toEqual(expected)
  })
})

describe('importHtml: limits', () => {
  test.each([
    ['deep blocks', '<div>'.repeat(100_000)],
    ['deep emphasis', '<b>'.repeat(9_000)],
    ['too many elements', '<p>x'.repeat(200_001)],
  ])('refuses %s', async (_name, html) => {
    await expect(importBytes(importHtml, html)).rejects.toMatchObject({ code: 'tooComplex' })
  })

  test('a page without structure is still read', async () => {
    expect(outlineOf(await importBytes(importHtml, 'Just a line of text'))).toEqual([
      'paragraph: Just a line of text',
    ])
  })
})

/** What may be cut off a page title must leave this much: else the "site" was the title. */
const shortestTitle = 4
const siteWord = /(?:网|网站|门户|政府|报|日报|频道|中心|研究院|研究所|出版社|公众号|新闻|资讯|首页|平台)$/
const spacedSeparator = /\s+[|｜–—\-·•»›:]+\s+|\s*[|｜»›]\s*|(?<=\p{Script=Han})::|::(?=\p{Script=Han})/gu

/**
 * Returns a page's title without the name of its site: "标题_新华网" and "Title | Site" become "标题" and "Title".
 * `siteName` is what the page says its site is called, if it does.
 */
export function cleanTitle(title: string, siteName = ''): string {
  const text = title.replace(/\s+/g, ' ').trim()
  const underscore = text.indexOf('_')
  if (underscore >= shortestTitle && /\p{Script=Han}/u.test(text))
    return cleanTitle(text.slice(0, underscore), siteName)
  const separators = [...text.matchAll(spacedSeparator)]
  const last = separators.at(-1)
  if (last !== undefined) {
    const head = text.slice(0, last.index).trim()
    const tail = text.slice(last.index + last[0].length).trim()
    const isSite =
      tail === siteName.trim() || siteWord.test(tail) || isShortTail(head, tail, /[|｜»›]/.test(last[0]))
    if (head.length >= shortestTitle && isSite)
      return separators.length > 1 ? cleanTitle(head, siteName) : head
  }
  const hyphen = /^(.{4,}?)[-－—]+([^-－—\s]{2,12})$/u.exec(text)
  return hyphen?.[1] !== undefined && hyphen[2] !== undefined && siteWord.test(hyphen[2])
    ? hyphen[1].trim()
    : text
}

/** A site's name is a few words; a subtitle after a dash is as long as the title. After a bar stands hardly ever a subtitle. */
function isShortTail(head: string, tail: string, isBar: boolean): boolean {
  return tail.length <= 40 && tail.length * (isBar ? 0.5 : 2) <= head.length && tail.split(' ').length <= 6
}

/** Returns a title without spaces, punctuation and case, for comparison. */
export function foldTitle(title: string): string {
  return title.replace(/[\s\p{P}]/gu, '').toLowerCase()
}

import { checkOptions } from './strict.mjs'

/** Paper in inches, by Electron's names. */
const papers = {
  a3: [11.7, 16.54],
  a4: [8.27, 11.7],
  a5: [5.83, 8.27],
  legal: [8.5, 14],
  letter: [8.5, 11],
  tabloid: [11, 17],
  ledger: [17, 11],
}

function paperOf(pageSize = 'Letter') {
  if (typeof pageSize === 'object') return { paperWidth: pageSize.width, paperHeight: pageSize.height }
  const paper = papers[pageSize.toLowerCase()]
  if (paper === undefined) throw new Error(`Invalid pageSize ${pageSize}`)
  return { paperWidth: paper[0], paperHeight: paper[1] }
}

/** Prints a page; margins other than Chromium's own are not modelled. */
export async function printToPdf(channel, options) {
  checkOptions(options, 'PrintToPDFOptions', 'printToPDF option')
  const { pageSize, margins, ...rest } = options
  if (margins !== undefined) throw new Error('electron-double: printToPDF margins are not modelled')
  const { data } = await channel.send('Page.printToPDF', { ...rest, ...paperOf(pageSize) })
  return Buffer.from(data, 'base64')
}

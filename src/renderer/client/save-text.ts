import { type Client, ContractError } from './client.ts'

/** Returns the title as a file name: without what some system forbids, never empty. `extension` comes without its dot. */
export function fileNameOf(title: string, otherwise: string, extension: string): string {
  const name = title
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
    .replace(/[\u0000-\u001f\u007f<>:"/\\|?*]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+|[. ]+$/g, '')
    .slice(0, 120)
  return `${name || otherwise}.${extension}`
}

function download(name: string, text: string): void {
  const type = name.endsWith('.csv') ? 'text/csv' : 'text/markdown'
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser reads it after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** What became of saving; `path` where the person chose one. */
export type SaveOutcome =
  | { readonly kind: 'saved'; readonly path: string }
  | { readonly kind: 'downloaded'; readonly name: string }
  | { readonly kind: 'cancelled' }

/**
 * Saves a text (Markdown, CSV) to a place the person chooses where the shell has dialogs, else as a download of the browser.
 * Rejects with `ContractError`.
 */
export async function saveText(
  client: Pick<Client, 'call'>,
  purpose: 'saveBrief' | 'saveTable',
  name: string,
  text: string,
): Promise<SaveOutcome> {
  let paths: string[] | null
  try {
    ;({ paths } = await client.call('dialogs.choose', { purpose, suggestedName: name }))
  } catch (error) {
    if (!(error instanceof ContractError) || error.code !== 'notAvailable') throw error
    download(name, text)
    return { kind: 'downloaded', name }
  }
  const path = paths?.[0]
  if (path === undefined) return { kind: 'cancelled' }
  return { kind: 'saved', ...(await client.call('export.save', { text, path })) }
}

import type { BriefFields } from '../../../shared/model/brief.ts'
import { type Client, ContractError } from '../../client/client.ts'

/** Returns the title as a file name: without what some system forbids, never empty. */
export function briefFileName(title: string, otherwise: string): string {
  const name = title
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
    .replace(/[\u0000-\u001f\u007f<>:"/\\|?*]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+|[. ]+$/g, '')
    .slice(0, 120)
  return `${name || otherwise}.md`
}

function download(name: string, markdown: string): void {
  const url = URL.createObjectURL(new Blob([markdown], { type: 'text/markdown;charset=utf-8' }))
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
 * Saves a brief as Markdown: to a place the person chooses where the shell has dialogs, else as a download of the browser.
 * Rejects with `ContractError`.
 */
export async function saveBrief(
  client: Pick<Client, 'call'>,
  brief: BriefFields,
  name: string,
): Promise<SaveOutcome> {
  let paths: string[] | null
  try {
    ;({ paths } = await client.call('dialogs.choose', { purpose: 'saveBrief', suggestedName: name }))
  } catch (error) {
    if (!(error instanceof ContractError) || error.code !== 'notAvailable') throw error
    const { markdown } = await client.call('brief.render', { brief })
    download(name, markdown)
    return { kind: 'downloaded', name }
  }
  const path = paths?.[0]
  if (path === undefined) return { kind: 'cancelled' }
  return { kind: 'saved', ...(await client.call('brief.save', { brief, path })) }
}

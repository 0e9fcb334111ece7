import { importableExtensions } from '../../../../shared/model/source-format.ts'

/** Opens the browser's file chooser; an empty list when it was closed. Call it in a press: browsers demand one. */
export function chooseFiles(kind: 'files' | 'folder'): Promise<readonly File[]> {
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = true
  input.hidden = true
  if (kind === 'folder') input.webkitdirectory = true
  else input.accept = importableExtensions.map((extension) => `.${extension}`).join(',')
  // In the page, so that tests and assistive tools can reach it.
  document.body.append(input)
  return new Promise((resolve) => {
    const end = (files: readonly File[]) => {
      input.remove()
      resolve(files)
    }
    input.addEventListener('change', () => end([...(input.files ?? [])]))
    input.addEventListener('cancel', () => end([]))
    input.click()
  })
}

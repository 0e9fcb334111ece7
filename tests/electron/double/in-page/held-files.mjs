/**
 * Holds back `change` and `drop` events with files until main has asked Chromium where they lie, then lets them go on:
 * `getPathForFile` is synchronous and can only know what is known already. Returns that lookup and what main calls.
 * Files of a drop are the same files in a new event. Refers to nothing outside itself.
 */
export function createHeldFiles(ask) {
  const paths = new Map()
  const held = new Map()
  let last = 0
  const keyOf = (file) => `${file.name}|${file.size}|${file.lastModified}`

  const hold = (event, files, resume) => {
    if (!event.isTrusted && !(event.type === 'change' && files.some((file) => !paths.has(keyOf(file)))))
      return
    if (files.length === 0 || files.every((file) => paths.has(keyOf(file)))) return
    event.stopImmediatePropagation()
    event.preventDefault()
    last++
    held.set(last, { files, resume })
    ask({ t: 'files', id: last, count: files.length })
  }
  const onChange = (event) => {
    const input = event.target
    if (!(input instanceof HTMLInputElement) || input.type !== 'file') return
    hold(event, [...input.files], () => input.dispatchEvent(new Event('change', { bubbles: true })))
  }
  const onDrop = (event) => {
    const files = [...(event.dataTransfer?.files ?? [])]
    const { target, clientX, clientY, screenX, screenY } = event
    hold(event, files, () => {
      const dataTransfer = new DataTransfer()
      for (const file of files) dataTransfer.items.add(file)
      const where = { clientX, clientY, screenX, screenY }
      const options = { bubbles: true, cancelable: true, composed: true, dataTransfer, ...where }
      target.dispatchEvent(new DragEvent('drop', options))
    })
  }
  addEventListener('change', onChange, true)
  addEventListener('drop', onDrop, true)

  return {
    pathOf: (file) => paths.get(keyOf(file)) ?? '',
    heldFile: (id, index) => held.get(id)?.files[index],
    release(id, found) {
      const waiting = held.get(id)
      held.delete(id)
      if (waiting === undefined) return
      waiting.files.forEach((file, index) => {
        paths.set(keyOf(file), found[index] ?? '')
      })
      waiting.resume()
    },
  }
}

/** Adds the element that holds the text: a column of 720 px, the same for every design. */
export function createColumn(host: HTMLElement): HTMLElement {
  const column = document.createElement('article')
  column.className = 'column'
  host.append(column)
  return column
}

/** The name under which Electron's preload script puts its bridge on `window`. */
export const bridgeName = 'briefmark'

/**
 * All that the preload script of Electron gives a page: messages of the contract, as an outbox writes them, and where a
 * dropped or chosen file lies. `DroppedFile` is the DOM's `File`, which this folder does not know.
 */
export interface Bridge<DroppedFile> {
  /** Sends the text of one message or several. */
  send(text: string): void
  /** Registers the receiver of such texts; returns its removal. */
  onMessage(listener: (text: string) => void): () => void
  /** Returns the absolute path of a file or folder; "" when it lies on no disk. */
  pathForFile(file: DroppedFile): string
}

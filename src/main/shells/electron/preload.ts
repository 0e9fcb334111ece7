import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron'
import { type Bridge, bridgeName } from '../../../shared/contract/bridge.ts'
import { channelToMain, channelToWindow } from './channels.ts'

/** Bundled into one CommonJS file: a sandboxed preload script can load nothing else. */
const bridge: Bridge<File> = {
  send(text) {
    ipcRenderer.send(channelToMain, String(text))
  },
  onMessage(listener) {
    const receive = (_event: IpcRendererEvent, text: string) => listener(text)
    ipcRenderer.on(channelToWindow, receive)
    return () => {
      ipcRenderer.removeListener(channelToWindow, receive)
    }
  },
  pathForFile: (file) => webUtils.getPathForFile(file),
}

contextBridge.exposeInMainWorld(bridgeName, bridge)

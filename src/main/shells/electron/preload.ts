import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron'
import { type Bridge, bridgeName } from '../../../shared/contract/bridge.ts'
import { channelToMain, channelToWindow } from './channels.ts'

/** Bundled into one CommonJS file: a sandboxed preload script can load nothing else. */
const bridge: Bridge<File> = {
  send(message) {
    ipcRenderer.send(channelToMain, JSON.stringify(message))
  },
  onMessage(listener) {
    const receive = (_event: IpcRendererEvent, text: string) => listener(JSON.parse(text))
    ipcRenderer.on(channelToWindow, receive)
    return () => {
      ipcRenderer.removeListener(channelToWindow, receive)
    }
  },
  pathForFile: (file) => webUtils.getPathForFile(file),
}

contextBridge.exposeInMainWorld(bridgeName, bridge)

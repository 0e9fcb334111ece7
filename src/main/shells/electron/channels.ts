/** One channel each way; every message is one JSON text. */
export const channelToMain = 'briefmark:to-main'
export const channelToWindow = 'briefmark:to-window'

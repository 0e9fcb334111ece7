/** One channel each way; what goes over them are the texts of an outbox. */
export const channelToMain = 'briefmark:to-main'
export const channelToWindow = 'briefmark:to-window'

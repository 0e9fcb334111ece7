/** Words of parts that every view uses. */
export const uiMessages = {
  close: 'Close',
  cancel: 'Cancel',
  loading: 'Loading',
  notices: 'Notices',
  dismiss: 'Dismiss',
  remove: (name: string) => `Remove ${name}`,
  find: 'Find',
  nothingFits: (text: string) => `Nothing fits “${text}”`,
  chosen: (number: number) => (number === 0 ? 'All' : `${number.toLocaleString('en')} chosen`),
  useAll: 'Use all',
  tryAgain: 'Try again',
}

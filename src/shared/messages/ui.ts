/** Words of parts that every view uses. */
export const uiMessages = {
  close: 'Close',
  cancel: 'Cancel',
  loading: 'Loading',
  notices: 'Notices',
  dismiss: 'Dismiss',
  remove: (name: string) => `Remove ${name}`,
}

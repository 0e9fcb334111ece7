/** Whether a dialog is open: it has the keyboard then, and what lies behind it must not act. */
export function hasOpenDialog(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"]') !== null
}

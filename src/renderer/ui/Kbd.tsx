import styles from './Kbd.module.css'
import { keyNames } from './key-names.ts'

/** Keys as they are printed on the keyboard; "Ctrl+K" gives two. */
export function Kbd({ keys }: { readonly keys: string }) {
  return (
    <span className={styles.keys}>
      {keyNames(keys).map((key) => (
        <kbd key={key} className={styles.key}>
          {key}
        </kbd>
      ))}
    </span>
  )
}

import type { ReactNode } from 'react'
import styles from './Announced.module.css'

/**
 * A place for words that appear and are to be read aloud. It stays while they come and go: readers tell only of changes in
 * what was there before.
 */
export function Announced({ children }: { readonly children: ReactNode }) {
  return (
    <div role="status" className={styles.announced}>
      {children}
    </div>
  )
}

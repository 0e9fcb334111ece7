import { LoaderCircle } from 'lucide-react'
import { Icon } from './Icon.tsx'
import styles from './Spinner.module.css'

/** A turning ring: something is being done. The words stand beside it. */
export function Spinner({ size = 14 }: { readonly size?: number }) {
  return <Icon icon={LoaderCircle} size={size} className={styles.spinner} />
}

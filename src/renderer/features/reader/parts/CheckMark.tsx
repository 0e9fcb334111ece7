import { Check } from 'lucide-react'
import { Icon } from '../../../ui/Icon.tsx'
import styles from './Panels.module.css'

/** The box of a checkbox; its tick is shown while the checkbox around it is selected. */
export function CheckMark() {
  return (
    <span className={styles.mark} aria-hidden="true">
      <Icon icon={Check} size={12} />
    </span>
  )
}

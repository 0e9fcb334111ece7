import { Check } from 'lucide-react'
import { classNames } from './class-names.ts'
import { Icon } from './Icon.tsx'
import styles from './Tick.module.css'

/** The box of what is chosen or not; the tick shows while it is. What is around it says so to readers of screens. */
export function Tick({ isOn }: { readonly isOn: boolean }) {
  return (
    <span className={classNames(styles.box, isOn && styles.on)} aria-hidden="true">
      {isOn && <Icon icon={Check} size={12} />}
    </span>
  )
}

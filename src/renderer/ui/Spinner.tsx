import { LoaderCircle } from 'lucide-react'
import { useEffect, useState } from 'react'
import { classNames } from './class-names.ts'
import { Icon } from './Icon.tsx'
import styles from './Spinner.module.css'

/** What is done sooner needs no turning: a layer of its own and its frames would hold up what is waited for. */
const stillMs = 150

/** A ring that turns when it has stood for a moment: something is being done. The words stand beside it. */
export function Spinner({ size = 14 }: { readonly size?: number }) {
  const [turns, setTurns] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setTurns(true), stillMs)
    return () => clearTimeout(timer)
  }, [])
  return (
    <Icon icon={LoaderCircle} size={size} className={classNames(styles.spinner, turns && styles.turning)} />
  )
}

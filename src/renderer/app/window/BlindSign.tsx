import { EyeOff } from 'lucide-react'
import { Button } from 'react-aria-components'
import { codingMessages } from '../../../shared/messages/coding.ts'
import { useSettings } from '../../db/queries/use-records.ts'
import { Icon } from '../../ui/Icon.tsx'
import { useApp } from '../context.ts'
import styles from './StatusBar.module.css'

/** Says in the status bar that coding is blind in this library; nothing where it is not. */
export function BlindSign({ onSettings }: { onSettings(): void }) {
  const { blindCoding } = useSettings(useApp().database)
  if (!blindCoding) return null
  return (
    <Button className={styles.button ?? ''} onPress={onSettings} aria-label={codingMessages.blindSign}>
      <Icon icon={EyeOff} size={14} />
      {codingMessages.blind}
    </Button>
  )
}

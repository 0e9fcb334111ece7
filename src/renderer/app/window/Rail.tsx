import { CircleHelp, Columns2, Library, type LucideIcon, PenLine } from 'lucide-react'
import { Button } from 'react-aria-components'
import { appMessages } from '../../../shared/messages/app.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Logo } from '../../ui/Logo.tsx'
import { Tooltip } from '../../ui/Tooltip.tsx'
import styles from './Rail.module.css'

export type Area = 'library' | 'compare' | 'brief'

interface Props {
  readonly area: Area
  onArea(area: Area): void
  onHelp(): void
}

/** The areas of the program, at the left edge. */
export function Rail({ area, onArea, onHelp }: Props) {
  return (
    <nav className={styles.rail} aria-label={appMessages.areas} data-region="rail">
      <div className={styles.mark}>
        <Logo size={26} label={appMessages.name} />
      </div>
      <Item
        icon={Library}
        label={appMessages.library}
        keys="Ctrl+1"
        current={area === 'library'}
        onPress={() => onArea('library')}
      />
      <Item
        icon={Columns2}
        label={appMessages.compare}
        keys="Ctrl+4"
        current={area === 'compare'}
        onPress={() => onArea('compare')}
      />
      <Item
        icon={PenLine}
        label={appMessages.brief}
        keys="Ctrl+5"
        current={area === 'brief'}
        onPress={() => onArea('brief')}
      />
      <div className={styles.space} />
      <Item icon={CircleHelp} label={appMessages.help} tip={appMessages.helpTip} keys="?" onPress={onHelp} />
    </nav>
  )
}

interface ItemProps {
  readonly icon: LucideIcon
  readonly label: string
  readonly tip?: string
  readonly keys: string
  readonly current?: boolean
  onPress(): void
}

function Item({ icon, label, tip = label, keys, current = false, onPress }: ItemProps) {
  return (
    <Tooltip text={tip} keys={keys} placement="right">
      <Button className={styles.item ?? ''} onPress={onPress} {...(current && { 'aria-current': 'page' })}>
        <Icon icon={icon} size={20} />
        <span>{label}</span>
      </Button>
    </Tooltip>
  )
}

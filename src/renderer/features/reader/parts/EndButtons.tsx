import { ChevronLeft, ChevronRight } from 'lucide-react'
import { reader } from '../../../../shared/messages/reader.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import type { Desk } from '../state/desk.ts'
import styles from './Margin.module.css'

/** Moves the ends of the chosen passage word by word. */
export function EndButtons({ desk }: { readonly desk: Desk }) {
  return (
    <div className={styles.ends}>
      <span>{reader.start}</span>
      <IconButton
        icon={ChevronLeft}
        label={reader.startEarlier}
        keys="Alt+Shift+ArrowUp"
        size="small"
        onPress={() => void desk.moveChosenEnd('start', -1)}
      />
      <IconButton
        icon={ChevronRight}
        label={reader.startLater}
        keys="Alt+Shift+ArrowDown"
        size="small"
        onPress={() => void desk.moveChosenEnd('start', 1)}
      />
      <span className={styles.endLabel}>{reader.end}</span>
      <IconButton
        icon={ChevronLeft}
        label={reader.endEarlier}
        keys="Alt+Shift+ArrowLeft"
        size="small"
        onPress={() => void desk.moveChosenEnd('end', -1)}
      />
      <IconButton
        icon={ChevronRight}
        label={reader.endLater}
        keys="Alt+Shift+ArrowRight"
        size="small"
        onPress={() => void desk.moveChosenEnd('end', 1)}
      />
    </div>
  )
}

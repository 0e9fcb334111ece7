import { AArrowDown, AArrowUp } from 'lucide-react'
import { reader } from '../../../../shared/messages/reader.ts'
import { useApp } from '../../../app/context.ts'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import styles from './Panels.module.css'

/** Bounds of the preference, in CSS pixels. */
const smallest = 12
const largest = 28

/** Reading size, and whether selections snap to words. */
export function TextSizePanel() {
  const { preferences, setPreferences } = useApp()
  const { textSize, snapToWords } = preferences
  return (
    <div className={styles.panel}>
      <div className={styles.size}>
        <span className="grow">{reader.textSize}</span>
        <IconButton
          icon={AArrowDown}
          label={reader.textSmaller}
          isDisabled={textSize <= smallest}
          onPress={() => setPreferences({ textSize: textSize - 1 })}
        />
        <output className={styles.now}>{reader.textSizeNow(textSize)}</output>
        <IconButton
          icon={AArrowUp}
          label={reader.textLarger}
          isDisabled={textSize >= largest}
          onPress={() => setPreferences({ textSize: textSize + 1 })}
        />
      </div>
      <Checkbox isOn={snapToWords} onChange={(on) => setPreferences({ snapToWords: on })}>
        {reader.snapToWords}
      </Checkbox>
      <p className={styles.hint}>{reader.snapToWordsHint}</p>
    </div>
  )
}

import { Check } from 'lucide-react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { codebookMessages } from '../../../shared/messages/codebook.ts'
import { tagColours } from '../../../shared/model/tag.ts'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/Icon.tsx'
import styles from './ColourField.module.css'

interface Props {
  readonly value: number
  onChange(colour: number): void
}

const colours = Array.from({ length: tagColours }, (_, index) => index + 1)

/** The twelve tag colours; each has a name, as colour alone tells nobody everything. */
export function ColourField({ value, onChange }: Props) {
  return (
    <RadioGroup
      className={styles.field ?? ''}
      orientation="horizontal"
      value={String(value)}
      onChange={(next) => onChange(Number(next))}
    >
      <Label className={styles.label ?? ''}>
        {codebookMessages.colour} <span className="faint">{codebookMessages.colours[value - 1]}</span>
      </Label>
      <div className={styles.colours}>
        {colours.map((colour) => (
          <Radio
            key={colour}
            value={String(colour)}
            className={classNames(styles.colour, `tag-${colour}`)}
            aria-label={codebookMessages.colours[colour - 1] ?? ''}
          >
            {({ isSelected }) => isSelected && <Icon icon={Check} size={14} />}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}

import { Check, Search } from 'lucide-react'
import { useMemo, useState } from 'react'
import { ListBox, ListBoxItem, ListLayout, Virtualizer } from 'react-aria-components'
import { matrixMessages } from '../../../../../shared/messages/compare-matrix.ts'
import { Button } from '../../../../ui/Button.tsx'
import { classNames } from '../../../../ui/class-names.ts'
import { Field } from '../../../../ui/Field.tsx'
import { Icon } from '../../../../ui/Icon.tsx'
import styles from './FilterPanel.module.css'
import { type FilterChoice, findFilterChoices } from './filter-choices.ts'

const rowHeight = 32
const layoutOptions = { rowHeight }
/** More rows scroll. */
const maxRows = 10

interface Props {
  readonly label: string
  readonly choices: readonly FilterChoice[]
  readonly chosen: readonly string[]
  onChange(chosen: string[]): void
}

/** A list to choose from, with a field to find in it; only rows in sight are drawn. */
export function FilterList({ label, choices, chosen, onChange }: Props) {
  const [text, setText] = useState('')
  const found = useMemo(() => findFilterChoices(choices, text), [choices, text])
  const isFlat = text.trim() !== ''
  return (
    <>
      <Field
        label={matrixMessages.find}
        labelHidden
        icon={Search}
        placeholder={matrixMessages.find}
        value={text}
        onChange={setText}
        autoFocus
      />
      {found.length === 0 ? (
        <p className={styles.none}>{matrixMessages.nothingFound(text.trim())}</p>
      ) : (
        <Virtualizer layout={ListLayout} layoutOptions={layoutOptions}>
          <ListBox
            className={styles.options ?? ''}
            style={{ height: Math.min(found.length, maxRows) * rowHeight }}
            aria-label={label}
            items={found}
            selectionMode="multiple"
            selectionBehavior="toggle"
            escapeKeyBehavior="none"
            selectedKeys={chosen}
            dependencies={[isFlat]}
            onSelectionChange={(keys) =>
              // What the search hides stays chosen.
              onChange(
                keys === 'all'
                  ? found.map(({ id }) => id)
                  : choices.filter(({ id }) => keys.has(id)).map(({ id }) => id),
              )
            }
          >
            {(choice) => <FilterItem choice={choice} flat={isFlat} />}
          </ListBox>
        </Virtualizer>
      )}
      <footer className={styles.foot}>
        <span className="faint num grow">{matrixMessages.chosen(chosen.length)}</span>
        <Button size="small" isDisabled={chosen.length === 0} onPress={() => onChange([])}>
          {matrixMessages.useAll}
        </Button>
      </footer>
    </>
  )
}

function FilterItem({ choice, flat }: { readonly choice: FilterChoice; readonly flat: boolean }) {
  const detail = choice.colour === undefined || flat ? choice.detail : ''
  return (
    <ListBoxItem id={choice.id} textValue={choice.name} className={styles.option ?? ''}>
      {({ isSelected }) => (
        <div className={styles.row} style={{ paddingLeft: flat ? 0 : choice.depth * 18 }}>
          <span className={classNames(styles.box, isSelected && styles.on)}>
            {isSelected && <Icon icon={Check} size={12} />}
          </span>
          {choice.colour !== undefined && <i className={`sw tag-${choice.colour}`} />}
          <span className="cut grow">{choice.name}</span>
          {detail !== '' && <span className={classNames(styles.detail, 'cut')}>{detail}</span>}
        </div>
      )}
    </ListBoxItem>
  )
}

import { X } from 'lucide-react'
import { useId, useMemo } from 'react'
import { briefMessages } from '../../../shared/messages/brief.ts'
import { uiMessages } from '../../../shared/messages/ui.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { ChoiceList } from '../../ui/ChoiceList.tsx'
import type { Choice } from '../../ui/choices.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Popover } from '../../ui/Popover.tsx'
import styles from './ChoiceField.module.css'

interface Props {
  readonly label: string
  readonly chooseLabel: string
  /** What it means that nothing is chosen. */
  readonly all: string
  readonly hint?: string
  readonly choices: readonly Choice[]
  readonly chosen: readonly string[]
  onChange(chosen: string[]): void
}

/** Longer choices end in "and 12 more". */
const maxShown = 12

/** One part of the choice: says what is chosen, and opens the list to choose from. */
export function ChoiceField({ label, chooseLabel, all, hint, choices, chosen, onChange }: Props) {
  const name = useId()
  const byId = useMemo(() => new Map(choices.map((choice) => [choice.id, choice])), [choices])
  const remove = (id: string) => onChange(chosen.filter((other) => other !== id))
  return (
    <fieldset className={styles.field} aria-labelledby={name}>
      <header className={styles.head}>
        <h3 id={name}>{label}</h3>
        <Popover
          label={chooseLabel}
          placement="bottom start"
          trigger={
            <Button size="small" isDisabled={choices.length === 0} aria-label={chooseLabel}>
              {briefMessages.choose}
            </Button>
          }
        >
          <ChoiceList label={label} choices={choices} chosen={chosen} onChange={onChange} />
        </Popover>
      </header>
      {chosen.length === 0 ? (
        <p className="mute">{all}</p>
      ) : (
        <ul className={styles.chosen}>
          {chosen.slice(0, maxShown).map((id) => {
            const choice = byId.get(id)
            const text = choice?.name ?? briefMessages.missing
            return (
              <li key={id}>
                {choice?.colour === undefined ? (
                  <>
                    <span className="grow cut" title={text}>
                      {text}
                    </span>
                    <IconButton
                      icon={X}
                      label={uiMessages.remove(text)}
                      size="small"
                      onPress={() => remove(id)}
                    />
                  </>
                ) : (
                  <Chip
                    name={text}
                    colour={choice.colour}
                    title={choice.detail}
                    onRemove={() => remove(id)}
                  />
                )}
              </li>
            )
          })}
          {chosen.length > maxShown && (
            <li className="faint">{briefMessages.more(chosen.length - maxShown)}</li>
          )}
        </ul>
      )}
      {hint !== undefined && chosen.length > 0 && <p className="faint">{hint}</p>}
    </fieldset>
  )
}

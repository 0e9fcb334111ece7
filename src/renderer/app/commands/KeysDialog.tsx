import { appMessages } from '../../../shared/messages/app.ts'
import { commandMessages } from '../../../shared/messages/commands.ts'
import { viewKeys } from '../../../shared/messages/keys.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import type { Command, CommandGroup } from './command.ts'
import styles from './KeysDialog.module.css'

interface Props {
  readonly isOpen: boolean
  readonly commands: readonly Command[]
  onClose(): void
}

/** Every key there is, with what it does. */
export function KeysDialog({ isOpen, commands, onClose }: Props) {
  const groups = Object.keys(commandMessages.groups) as CommandGroup[]
  return (
    <Dialog title={appMessages.keysTitle} isOpen={isOpen} width="wide" onClose={onClose}>
      <p className={styles.text}>{appMessages.keysText}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the list may be longer than the window, and the arrow keys must scroll it */}
      <section className={styles.columns} aria-label={appMessages.keysTitle} tabIndex={0}>
        {groups.map((group) => (
          <Group
            key={group}
            title={commandMessages.groups[group]}
            rows={commands
              .filter((command) => command.group === group && command.keys.length > 0)
              .map((command) => [commandMessages[command.id], command.keys])}
          />
        ))}
        {viewKeys.map(({ title, keys }) => (
          <Group key={title} title={title} rows={keys.map(([combination, text]) => [text, [combination]])} />
        ))}
      </section>
    </Dialog>
  )
}

interface GroupProps {
  readonly title: string
  readonly rows: readonly (readonly [text: string, keys: readonly string[]])[]
}

function Group({ title, rows }: GroupProps) {
  return (
    <section className={styles.group}>
      <h3 className={styles.title}>{title}</h3>
      <dl>
        {rows.map(([text, combinations]) => (
          <div key={text + combinations.join()} className={styles.row}>
            <dt>{text}</dt>
            <dd>
              {combinations.map((combination) => (
                <Kbd key={combination} keys={combination} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

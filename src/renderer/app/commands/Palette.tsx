import { Search } from 'lucide-react'
import { type KeyboardEvent, useId, useMemo, useState } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { appMessages } from '../../../shared/messages/app.ts'
import { Announced } from '../../ui/Announced.tsx'
import { classNames } from '../../ui/class-names.ts'
import dialogStyles from '../../ui/Dialog.module.css'
import { Icon } from '../../ui/Icon.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import { splitAlike } from '../../ui/split-alike.ts'
import styles from './Palette.module.css'
import { PaletteOption } from './PaletteOption.tsx'
import { type PaletteSource, paletteGroups } from './palette-items.ts'

interface Props {
  /** What is in the field at first; null: closed. */
  readonly start: string | null
  readonly source: PaletteSource
  onClose(): void
}

/** Search and commands: a document, a tag or an action in a few letters. */
export function Palette({ start, source, onClose }: Props) {
  return (
    <ModalOverlay
      className={classNames(dialogStyles.scrim, dialogStyles.top)}
      isOpen={start !== null}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
    >
      <Modal className={classNames(dialogStyles.modal, dialogStyles.wide)}>
        <Dialog aria-label={appMessages.paletteTitle} className={dialogStyles.dialog ?? ''}>
          <PaletteBody start={start ?? ''} source={source} onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function PaletteBody({ start, source, onClose }: Props & { readonly start: string }) {
  const [typed, setTyped] = useState(start)
  const [at, setAt] = useState(0)
  const name = useId()
  const groups = useMemo(() => paletteGroups(source, typed), [source, typed])
  const items = useMemo(() => groups.flatMap((group) => group.items), [groups])
  const parts = useMemo(() => splitAlike(items.map(({ text }) => text)), [items])
  const current = Math.min(at, items.length - 1)
  const query = typed.replace(/^\s*>/, '')

  const run = (index: number) => {
    const item = items[index]
    if (item === undefined) return
    onClose()
    item.run()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes, its keys are its own.
    if (event.nativeEvent.isComposing) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && items.length > 0) setAt((current + step + items.length) % items.length)
    else if (event.key === 'Enter') run(current)
    else return
    event.preventDefault()
  }
  return (
    <>
      <div className={styles.search}>
        <Icon icon={Search} size={18} />
        <input
          className={styles.input}
          role="combobox"
          aria-label={appMessages.paletteTitle}
          aria-expanded={items.length > 0}
          aria-controls={name}
          aria-autocomplete="list"
          {...(items.length > 0 && { 'aria-activedescendant': `${name}-${current}` })}
          placeholder={appMessages.palettePlaceholder}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setAt(0)
          }}
          onKeyDown={onKeyDown}
          // biome-ignore lint/a11y/noAutofocus: the palette is opened to type
          autoFocus
          spellCheck={false}
          autoComplete="off"
        />
        <Kbd keys="Escape" />
      </div>
      <div
        id={name}
        className={styles.list}
        role="listbox"
        aria-label={appMessages.paletteTitle}
        tabIndex={-1}
      >
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: groups of options are no fieldsets
          <div key={group.title} role="group" aria-label={group.title}>
            <div className={styles.label} aria-hidden="true">
              {group.title}
            </div>
            {group.items.map((item) => {
              const index = items.indexOf(item)
              return (
                <PaletteOption
                  key={item.id}
                  id={`${name}-${index}`}
                  item={item}
                  parts={parts.get(item.text)}
                  query={query}
                  current={index === current}
                  onPoint={() => setAt(index)}
                  onRun={() => run(index)}
                />
              )
            })}
          </div>
        ))}
      </div>
      <Announced>
        {items.length === 0 && <p className={styles.nothing}>{appMessages.paletteNothing}</p>}
      </Announced>
      <div className={styles.foot}>
        <span>
          <Kbd keys="ArrowUp" />
          <Kbd keys="ArrowDown" />
          {appMessages.paletteMove}
        </span>
        <span>
          <Kbd keys="Enter" />
          {appMessages.paletteOpen}
        </span>
        <span>
          {appMessages.paletteType} <Kbd keys=">" /> {appMessages.paletteForActions}
        </span>
      </div>
    </>
  )
}

import { MapPinOff } from 'lucide-react'
import { useMemo } from 'react'
import { hasLostPlace } from '../../../../shared/compare/carrying/lost-places.ts'
import { reader } from '../../../../shared/messages/reader.ts'
import type { Document } from '../../../../shared/model/document.ts'
import { useApp } from '../../../app/context.ts'
import { useCarries } from '../../../db/queries/use-records.ts'
import { Button } from '../../../ui/Button.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import type { Astray } from '../hooks/use-passages.ts'
import styles from './Dialogs.module.css'

interface Props {
  readonly document: Document
  readonly astray: readonly Astray[]
}

/** Says how many passages lost their place, as many as the queue that it leads to has, and how many of them are not shown. */
export function LostNotice({ document, astray }: Props) {
  const { database, openCompare } = useApp()
  const carries = useCarries(database)
  const lost = useMemo(
    () => astray.filter(({ annotation }) => hasLostPlace(annotation, document, carries)),
    [astray, document, carries],
  )
  const unseen = lost.filter(({ isShown }) => !isShown).length
  // Made on this text, and its words are not there: the library was damaged, and there is no other text to look in.
  const damaged = astray.filter(
    ({ annotation, isShown }) => annotation.anchor.textHash === document.textHash && !isShown,
  ).length
  return (
    <>
      {lost.length > 0 && (
        <div className={styles.notice} role="status">
          <Icon icon={MapPinOff} size={14} />
          <span className="grow">{reader.lostPlaces(lost.length, unseen)}</span>
          <Button
            size="small"
            onPress={() => openCompare({ view: 'editions', document: document.id, newer: document.id })}
          >
            {reader.placeThem}
          </Button>
        </div>
      )}
      {damaged > 0 && (
        <div className={styles.notice} role="status">
          <Icon icon={MapPinOff} size={14} />
          <span className="grow">{reader.unplaced(damaged)}</span>
        </div>
      )}
    </>
  )
}

import { memo } from 'react'
import type { ComparedItem } from '../../../../../shared/compare/passages/passage.ts'
import { classNames } from '../../../../ui/class-names.ts'
import signStyles from '../../parts/StateSign.module.css'
import { type SignKind, signClass, signs } from '../../parts/StateSign.tsx'
import { placeSigns } from '../model/place-signs.ts'
import { bandPath, middleOf } from './band-path.ts'
import type { Extent } from './measure-bands.ts'
import styles from './Strip.module.css'

/** An item between two panes. */
export interface Band {
  readonly item: ComparedItem
  readonly kind: SignKind
  /** In words, for tooltip and readers. */
  readonly label: string
  readonly left: Extent | null
  readonly right: Extent | null
}

interface Props {
  readonly bands: readonly Band[]
  readonly chosen: ComparedItem | null
  onChoose(item: ComparedItem): void
}

/** What lies between two panes: a band from passage to passage, with the sign of their state on it. */
export const Strip = memo(function Strip({ bands, chosen, onChoose }: Props) {
  const sorted = bands.map((band) => ({ band, y: middleOf(band.left, band.right) })).sort((a, b) => a.y - b.y)
  const places = placeSigns(sorted.map(({ y }) => y))
  return (
    <>
      <svg className={styles.bands} aria-hidden="true">
        {sorted.map(({ band }) => (
          <path
            key={keyOf(band)}
            d={bandPath(band.left, band.right)}
            className={classNames(styles.band, signClass(band.kind), band.item === chosen && styles.chosen)}
          />
        ))}
      </svg>
      {sorted.map(({ band }, index) => {
        const place = places[index]
        if (place === undefined) return null
        return (
          // A plain button: dozens come and go while the text is scrolled.
          <button
            type="button"
            key={keyOf(band)}
            aria-label={band.label}
            // The list of differences leads to each by keyboard; here they would be a hundred stops.
            tabIndex={-1}
            className={classNames(
              styles.sign,
              signStyles.sign,
              signStyles.outlined,
              signClass(band.kind),
              band.item === chosen && styles.at,
            )}
            style={{ top: place.y, left: `calc(50% + ${place.column * 22}px)` }}
            onClick={() => onChoose(band.item)}
          >
            {signs[band.kind]}
          </button>
        )
      })}
    </>
  )
})

const keyOf = ({ item }: Band) =>
  item.markings.map(({ coder, tag, start, end }) => `${coder} ${tag} ${start} ${end}`).join(' ')

import { ArrowDown, ArrowUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import type { PassageMeasure } from '../../../../../shared/compare/agreement/agreement-input.ts'
import { measureTitles } from '../../../../../shared/messages/agreement-data.ts'
import { agreementMessages as words } from '../../../../../shared/messages/compare-agreement.ts'
import { Icon } from '../../../../ui/Icon.tsx'
import { MeasureHelpButton } from '../help/MeasureHelpButton.tsx'
import type { AgreementScope } from '../model/scope.ts'
import { nextSort, type SortKey, type TableSort } from './sort-rows.ts'
import styles from './Table.module.css'

interface Props {
  readonly scope: AgreementScope
  readonly sort: TableSort
  /** Characters in the longest cell of passages: so wide is the column, whatever rows are drawn. */
  readonly longest: number
  onSort(sort: TableSort): void
}

/** The heads of the columns: each sorts, and that of a measure explains it. */
export function TagHead({ scope, sort, longest, onSort }: Props) {
  const { measures, unit } = scope
  const [main, ...others] = measures
  const order = { sort, onSort }
  return (
    <thead>
      <tr aria-rowindex={1}>
        <Head name="tag" label={words.tag} className={styles.tag} {...order} />
        {main !== undefined && <MeasureHead measure={main} {...order} />}
        <th scope="col" title={words.plotScale}>
          {words.plot}
        </th>
        <th scope="col">
          <span className="sr">{words.notes}</span>
        </th>
        <Head name="coded" label={words.codedUnits(unit)} className={styles.number} {...order} />
        <th scope="col" className={styles.number} style={{ minWidth: `calc(${longest}ch + 2 * var(--s-2))` }}>
          {words.passages}
        </th>
        {others.map((measure) => (
          <MeasureHead key={measure} measure={measure} {...order} />
        ))}
      </tr>
    </thead>
  )
}

type Order = Pick<Props, 'sort' | 'onSort'>

function MeasureHead({ measure, ...order }: Order & { readonly measure: PassageMeasure }) {
  return (
    <Head name={measure} label={measureTitles[measure]} className={styles.measure} {...order}>
      <MeasureHelpButton measure={measure} />
    </Head>
  )
}

/** Returns a name with a word joiner behind each hyphen: “u-α” is no two words. */
const inOnePiece = (name: string) => name.replaceAll('-', '-\u2060')

interface HeadProps extends Order {
  readonly name: SortKey
  readonly label: string
  readonly className: string | undefined
  readonly children?: ReactNode
}

function Head({ name, label, className, sort, onSort, children }: HeadProps) {
  const isSorted = sort.key === name
  return (
    <th
      scope="col"
      className={className}
      // Read with every cell of the column: what its buttons do would be too much.
      aria-label={label}
      aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : 'none'}
    >
      <span className={styles.head}>
        <Button
          className={styles.sort ?? ''}
          aria-label={words.sortBy(label)}
          onPress={() => onSort(nextSort(sort, name))}
        >
          {inOnePiece(label)}
          {isSorted && <Icon icon={sort.descending ? ArrowDown : ArrowUp} size={12} />}
        </Button>
        {children}
      </span>
    </th>
  )
}

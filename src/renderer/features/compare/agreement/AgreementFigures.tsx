import { TriangleAlert } from 'lucide-react'
import type { AgreementRow } from '../../../../shared/compare/agreement/compute-agreement.ts'
import { measureTitles } from '../../../../shared/messages/agreement-data.ts'
import { agreementMessages as words } from '../../../../shared/messages/compare-agreement.ts'
import type { TagId } from '../../../../shared/model/ids.ts'
import { Button } from '../../../ui/Button.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import figures from '../parts/Figures.module.css'
import styles from './AgreementView.module.css'
import type { Intervals } from './model/intervals.ts'
import { type AgreementScope, findTag } from './model/scope.ts'
import { isDoubt, isDoubtful, type ShownFigure, shownFigure } from './model/shown-figure.ts'
import { HeadFigure } from './parts/HeadFigure.tsx'

interface Props {
  readonly scope: AgreementScope
  /** Among all coders: all tags together first. */
  readonly rows: readonly AgreementRow[]
  readonly intervals: Intervals
  /** The tags that are compared; none: all. */
  readonly tags: readonly TagId[]
}

interface RowFigure {
  readonly row: AgreementRow
  readonly shown: ShownFigure
}

const byValue = (a: RowFigure, b: RowFigure) => (a.shown.figure.value ?? 2) - (b.shown.figure.value ?? 2)

/** The figures that say most: all tags together, the lowest tag, and what should not be reported yet. */
export function AgreementFigures({ scope, rows, intervals, tags }: Props) {
  const { tree, measures, coderName, onOpen } = scope
  const [together, ...alone] = rows
  const [main] = measures
  if (together === undefined || main === undefined) return null
  const ofTags = alone.flatMap((row): RowFigure[] => {
    const shown = shownFigure(row, main, intervals)
    return shown === null ? [] : [{ row, shown }]
  })
  const valued = ofTags.filter(({ shown }) => shown.figure.value !== null).toSorted(byValue)
  const lowest = alone.length > 1 ? valued[0] : undefined
  const doubtful = ofTags.filter(({ shown }) => isDoubtful(shown)).toSorted(byValue)[0]
  const nameOf = (tag: string | null) => findTag(tree, tag)?.tag.name ?? words.allTogether
  const [tag] = tags
  const subject =
    tag === undefined
      ? words.together
      : tags.length > 1
        ? words.someTags(tags.length)
        : (findTag(tree, tag)?.tag.name ?? words.together)
  const heads = measures.slice(0, 2).flatMap((measure) => shownFigure(together, measure, intervals) ?? [])
  return (
    <section className={figures.figures} aria-label={words.figures}>
      {heads.map((shown) => (
        <HeadFigure
          key={shown.measure}
          name={words.titleOf(measureTitles[shown.measure], subject)}
          shown={shown}
          onOpen={() => onOpen(together)}
        />
      ))}
      {lowest !== undefined && (
        <HeadFigure
          name={words.lowest(nameOf(lowest.row.tag))}
          shown={lowest.shown}
          onOpen={() => onOpen(lowest.row)}
        />
      )}
      {doubtful !== undefined && (
        <div className={styles.warning}>
          <Icon icon={TriangleAlert} />
          <div>
            <b>{words.doNotReport(nameOf(doubtful.row.tag))}</b>{' '}
            {mainWarnings(doubtful.shown).map((warning) => `${words.warning(warning, coderName)} `)}
            <Button variant="link" onPress={() => onOpen(doubtful.row)}>
              {words.seePassages}
            </Button>
          </div>
        </div>
      )}
    </section>
  )
}

/** Returns the doubts that fit the head; few passages say already that few units are coded. */
function mainWarnings({ warnings }: ShownFigure) {
  const hasPassages = warnings.some(({ code }) => code === 'fewPassages')
  return warnings.filter(({ code }) => isDoubt(code) && !(hasPassages && code === 'tooFewCoded'))
}

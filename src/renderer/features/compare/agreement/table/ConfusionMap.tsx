import { Button } from 'react-aria-components'
import type { ConfusionMatrix } from '../../../../../shared/compare/agreement/confusion-matrix.ts'
import { agreementMessages as words } from '../../../../../shared/messages/compare-agreement.ts'
import { Chip } from '../../../../ui/Chip.tsx'
import { classNames } from '../../../../ui/class-names.ts'
import { type AgreementScope, findTag, tagPath } from '../model/scope.ts'
import styles from './HeatTable.module.css'
import { heatStyle } from './heat-style.ts'

interface Props {
  readonly scope: AgreementScope
  readonly confusion: ConfusionMatrix
  readonly coders: readonly [string, string]
}

/** What one coder gave against what the other gave; text that both left alone would outshine all and has no colour. */
export function ConfusionMap({ scope, confusion, coders }: Props) {
  const { tree, unit, coderName, onOpen } = scope
  const { tags, units } = confusion
  const [first, second] = coders.map(coderName)
  const keys = [...tags, null]
  const isNothing = (row: number, column: number) => row === tags.length && column === tags.length
  const max = Math.max(
    1,
    ...units.map((cells, row) => Math.max(...cells.filter((_, column) => !isNothing(row, column)))),
  )
  const path = (tag: string | null) => (tag === null ? words.nothing : tagPath(tree, tag))
  const name = (tag: string | null) => {
    const node = findTag(tree, tag)
    return node === null ? (
      words.nothing
    ) : (
      <Chip bare name={node.tag.name} colour={node.tag.colour} title={path(tag)} />
    )
  }
  return (
    <table className={classNames(styles.heats, styles.upright)}>
      <caption className="sr">{words.confusion}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="sr">{words.tag}</span>
          </th>
          {keys.map((tag) => (
            <th key={tag} scope="col">
              {name(tag)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {keys.map((one, row) => (
          <tr key={one}>
            <th scope="row">{name(one)}</th>
            {keys.map((other, column) => {
              const number = units[row]?.[column] ?? 0
              // The rarer side is the tag whose disagreements are looked for.
              const tag = one ?? other
              const text = words.confusionCell(
                path(one),
                first ?? '',
                path(other),
                second ?? '',
                words.unitCount(number, unit),
              )
              const hasDifferences = number > 0 && row !== column && tag !== null
              return (
                <td
                  key={other}
                  className={classNames(row === column && styles.match, number === 0 && styles.zero)}
                  style={heatStyle(isNothing(row, column) ? 0 : number / max)}
                  title={text}
                >
                  {hasDifferences ? (
                    <Button
                      className={styles.cell ?? ''}
                      aria-label={words.openFigure(text, words.unitCount(number, unit))}
                      onPress={() => onOpen({ tag, coders })}
                    >
                      {number.toLocaleString('en')}
                    </Button>
                  ) : (
                    number.toLocaleString('en')
                  )}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

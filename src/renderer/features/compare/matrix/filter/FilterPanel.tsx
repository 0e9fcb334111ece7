import { useMemo, useState } from 'react'
import { matrixMessages } from '../../../../../shared/messages/compare-matrix.ts'
import { ChoiceList } from '../../../../ui/ChoiceList.tsx'
import { Segment } from '../../../../ui/Segment.tsx'
import type { MatrixSource } from '../data/use-matrix.ts'
import type { ChosenFilter } from '../model/matrix-options.ts'
import styles from './FilterPanel.module.css'
import { filterChoices } from './filter-choices.ts'

const kinds = (['tags', 'documents', 'coders'] as const).map((value) => ({
  value,
  label: matrixMessages[value],
}))

interface Props {
  readonly source: MatrixSource
  readonly filter: ChosenFilter
  onChange(filter: ChosenFilter): void
}

/** Chooses the tags, documents and coders that count. */
export function FilterPanel({ source, filter, onChange }: Props) {
  const [kind, setKind] = useState<keyof ChosenFilter>('tags')
  const choices = useMemo(() => filterChoices(kind, source), [kind, source])
  const options = kinds.map(({ value, label }) => ({
    value,
    label: filter[value].length === 0 ? label : `${label} ${filter[value].length}`,
  }))
  return (
    <div className={styles.panel}>
      <Segment
        label={matrixMessages.filterKinds}
        options={options}
        value={kind}
        onChange={(next) => setKind(next)}
      />
      <ChoiceList
        key={kind}
        label={matrixMessages[kind]}
        choices={choices}
        chosen={filter[kind]}
        onChange={(chosen) => onChange({ ...filter, [kind]: chosen } as ChosenFilter)}
      />
      {kind === 'tags' && <p className="faint">{matrixMessages.withChildren}</p>}
    </div>
  )
}

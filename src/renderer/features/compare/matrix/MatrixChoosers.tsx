import { ChevronDown, Filter } from 'lucide-react'
import { matrixDimensions } from '../../../../shared/compare/matrix/columns.ts'
import { matrixMessages } from '../../../../shared/messages/compare-matrix.ts'
import { Button } from '../../../ui/Button.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { Menu } from '../../../ui/Menu.tsx'
import { Popover } from '../../../ui/Popover.tsx'
import type { MatrixSource } from './data/use-matrix.ts'
import { FilterPanel } from './filter/FilterPanel.tsx'
import { filterCount, type MatrixOptions } from './model/matrix-options.ts'

interface Props {
  readonly source: MatrixSource
  readonly options: MatrixOptions
  onChange(change: Partial<MatrixOptions>): void
  onFoldAll(): void
  onUnfoldAll(): void
}

/** What the columns are, what is counted, and how it is shown. */
export function MatrixChoosers({ source, options, onChange, onFoldAll, onUnfoldAll }: Props) {
  const { by, counting, share, scale, showEmpty, untagged, filter } = options
  const filters = filterCount(filter)
  return (
    <>
      <Menu
        label={matrixMessages.columns}
        placement="bottom start"
        trigger={
          <Button variant="line">
            {matrixMessages.columns}: {matrixMessages.dimensions[by]}
            <Icon icon={ChevronDown} size={12} />
          </Button>
        }
        entries={matrixDimensions.map((dimension) => ({
          id: dimension,
          label: matrixMessages.dimensions[dimension],
          checked: dimension === by,
          separated: dimension === 'year',
          run: () => onChange({ by: dimension }),
        }))}
      />
      <Popover
        label={matrixMessages.filter}
        placement="bottom start"
        trigger={
          <Button icon={Filter} variant={filters > 0 ? 'soft' : 'plain'}>
            {filters > 0 ? matrixMessages.filterOn(filters) : matrixMessages.filter}
          </Button>
        }
      >
        <FilterPanel source={source} filter={filter} onChange={(changed) => onChange({ filter: changed })} />
      </Popover>
      <Menu
        label={matrixMessages.show}
        placement="bottom start"
        trigger={
          <Button>
            {matrixMessages.show}
            <Icon icon={ChevronDown} size={12} />
          </Button>
        }
        entries={[
          {
            id: 'below',
            label: matrixMessages.countBelow,
            checked: counting === 'total',
            run: () => onChange({ counting: counting === 'total' ? 'own' : 'total' }),
          },
          {
            id: 'share',
            label: matrixMessages.share,
            checked: share,
            run: () => onChange({ share: !share }),
          },
          {
            id: 'scale',
            label: matrixMessages.scaleRow,
            checked: scale === 'row',
            run: () => onChange({ scale: scale === 'row' ? 'table' : 'row' }),
          },
          {
            id: 'untagged',
            label: matrixMessages.untagged,
            checked: untagged,
            separated: true,
            run: () => onChange({ untagged: !untagged }),
          },
          {
            id: 'empty',
            label: matrixMessages.showEmpty,
            checked: showEmpty,
            run: () => onChange({ showEmpty: !showEmpty }),
          },
          { id: 'unfold', label: matrixMessages.unfoldAll, separated: true, run: onUnfoldAll },
          { id: 'fold', label: matrixMessages.foldAll, run: onFoldAll },
        ]}
      />
    </>
  )
}

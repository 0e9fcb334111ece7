import type { Resampling } from '../../../../shared/compare/agreement/resample.ts'
import { agreementMessages as words } from '../../../../shared/messages/compare-agreement.ts'
import { Chooser } from '../parts/Chooser.tsx'

const resamplings: readonly Resampling[] = ['units', 'documents']

interface Props {
  readonly resampling: Resampling
  onChoose(resampling: Resampling): void
}

/** What intervals draw anew, and in plain words what follows from it. */
export function ResamplingChooser({ resampling, onChoose }: Props) {
  return (
    <Chooser
      label={words.resampling}
      shown={words.resamplings[resampling]}
      choices={resamplings.map((kind) => ({
        key: kind,
        text: words.resamplings[kind],
        help: words.resamplingHelp[kind],
      }))}
      chosen={[resampling]}
      onChoose={([kind]) => kind !== undefined && onChoose(kind)}
    />
  )
}

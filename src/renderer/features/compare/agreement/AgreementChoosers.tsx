import type { PassageMeasure } from '../../../../shared/compare/agreement/agreement-input.ts'
import type { UncodedText } from '../../../../shared/compare/agreement/coded-documents.ts'
import { unitKinds } from '../../../../shared/compare/agreement/unit-ranges.ts'
import { measureTitles } from '../../../../shared/messages/agreement-data.ts'
import { agreementMessages as words } from '../../../../shared/messages/compare-agreement.ts'
import { listNames } from '../../../../shared/messages/compare-coders.ts'
import { documentTitle } from '../../../../shared/messages/document-name.ts'
import { renderTagPath } from '../../../../shared/model/tag.ts'
import type { TagTree } from '../../../../shared/model/tag-tree.ts'
import type { AgreementOptions } from '../../../app/context.ts'
import { MiddleCut } from '../../../ui/MiddleCut.tsx'
import { Chooser } from '../parts/Chooser.tsx'
import { documentChoices } from '../parts/document-choices.ts'
import { TagName } from '../parts/TagName.tsx'
import type { ChosenCoding, CodingChoices } from './model/choose-coding.ts'
import { cheapestFirst } from './model/figures.ts'

const uncodedKinds: readonly UncodedText[] = ['included', 'excluded']

interface Props {
  readonly tree: TagTree
  readonly choices: CodingChoices
  readonly chosen: ChosenCoding
  readonly options: AgreementOptions
  readonly measures: readonly PassageMeasure[]
  onChange(change: Partial<AgreementOptions>): void
}

/** Which documents, coders and tags are compared, and how. */
export function AgreementChoosers({ tree, choices, chosen, options, measures, onChange }: Props) {
  const names = choices.coders.filter(({ id }) => chosen.coders.includes(id)).map(({ name }) => name)
  const [only] = choices.documents.filter(({ id }) => options.documents.includes(id))
  return (
    <>
      <Chooser
        label={words.documents}
        multiple
        showsNames
        shown={
          options.documents.length === 0 ? (
            words.allDocuments(chosen.documents.length)
          ) : options.documents.length === 1 && only !== undefined ? (
            <MiddleCut text={documentTitle(only)} />
          ) : (
            words.someDocuments(options.documents.length)
          )
        }
        choices={documentChoices(choices.documents)}
        chosen={options.documents}
        onChoose={(documents) => onChange({ documents })}
      />
      <Chooser
        label={words.coders}
        multiple
        showsNames
        least={2}
        shown={names.length <= 3 ? listNames(names) : words.someCoders(names.length)}
        choices={choices.coders.map(({ id, name }) => ({ key: id, text: name }))}
        chosen={chosen.coders}
        onChoose={(coders) => onChange({ coders })}
      />
      <Chooser
        label={words.tags}
        multiple
        shown={options.tags.length === 0 ? words.allTags : words.someTags(options.tags.length)}
        choices={tree.all.map(({ tag, path }) => ({
          key: tag.id,
          text: renderTagPath(path),
          shown: <TagName tree={tree} tag={tag.id} bare />,
        }))}
        chosen={options.tags}
        onChoose={(tags) => onChange({ tags })}
      />
      <Chooser
        label={words.unit}
        shown={words.units[options.unit]}
        choices={unitKinds.map((unit) => ({ key: unit, text: words.units[unit] }))}
        chosen={[options.unit]}
        onChoose={([unit]) => unit !== undefined && onChange({ unit })}
      />
      <Chooser
        label={words.uncoded}
        shown={words.uncodedChoices[options.uncoded]}
        choices={uncodedKinds.map((kind) => ({ key: kind, text: words.uncodedChoices[kind] }))}
        chosen={[options.uncoded]}
        onChoose={([uncoded]) => uncoded !== undefined && onChange({ uncoded })}
      />
      <Chooser
        label={words.measures}
        multiple
        least={1}
        shown={words.someMeasures(measures.length)}
        choices={cheapestFirst.map((measure) => ({ key: measure, text: measureTitles[measure] }))}
        chosen={measures}
        onChoose={(wanted) => onChange({ measures: wanted })}
      />
    </>
  )
}

import {
  type AgreementInput,
  type AgreementSubject,
  type PassageMeasure,
  type PreparedAgreement,
  prepareAgreement,
} from './agreement-input.ts'
import { type AgreementRow, computeAgreement } from './compute-agreement.ts'
import { type CoderGroup, readGroup, readSubject, type SubjectData } from './measure-subject.ts'
import type { TagPlan } from './plan-tags.ts'

/** A comparison made ready for both kinds of rows of its plan. */
export interface PlannedAgreement {
  readonly plan: TagPlan
  readonly together: PreparedAgreement
  readonly alone: PreparedAgreement
}

/** Returns the comparison made ready; costs two walks over all passages. */
export function preparePlan(input: Omit<AgreementInput, 'tags'>, plan: TagPlan): PlannedAgreement {
  return {
    plan,
    together: prepareAgreement({ ...input, tags: plan.together }),
    alone: prepareAgreement({ ...input, tags: plan.alone }),
  }
}

/** Returns the preparation in which a tag is measured; null: all tags together. */
export function preparedFor(
  { plan, together, alone }: PlannedAgreement,
  tag: string | null,
): PreparedAgreement {
  return tag === null || plan.same.has(tag) ? together : alone
}

/** Returns the rows of some coders: all tags together, then each tag alone in the order of the plan. */
export function computePlanned(
  planned: PlannedAgreement,
  measures: readonly PassageMeasure[],
  coders: readonly string[],
): AgreementRow[] {
  const tags = [null, ...planned.plan.alone.map(({ id }) => id)]
  const rows = [planned.together, planned.alone].flatMap((prepared) => {
    const own = tags.filter((tag) => preparedFor(planned, tag) === prepared)
    return computeAgreement(
      prepared,
      measures,
      own.map((tag) => ({ tag, coders })),
    )
  })
  const byTag = new Map(rows.map((row) => [row.tag, row]))
  return tags.flatMap((tag) => byTag.get(tag) ?? [])
}

/** Returns a function that gives the data of a subject; what its coders share is made once. */
export function createSubjectReader(planned: PlannedAgreement): (subject: AgreementSubject) => SubjectData {
  const groups = new Map<PreparedAgreement, Map<string, CoderGroup>>()
  return ({ tag, coders }) => {
    const prepared = preparedFor(planned, tag)
    const known = groups.get(prepared) ?? new Map<string, CoderGroup>()
    groups.set(prepared, known)
    const key = JSON.stringify(coders)
    const group = known.get(key) ?? readGroup(prepared, coders)
    known.set(key, group)
    return readSubject(group, tag)
  }
}

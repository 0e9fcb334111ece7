import { Chip } from '../../ui/Chip.tsx'
import { CoderSign } from '../../ui/CoderSign.tsx'
import { classNames } from '../../ui/class-names.ts'
import styles from './Specimen.module.css'

const ada = { name: 'Ada', shape: 'disc', colour: 1 } as const
const jonas = { name: 'Jonas', shape: 'ring', colour: 2 } as const

/** A page of a made-up report as it looks when it was worked on: a picture, not a document. */
export function Specimen() {
  return (
    <div className={styles.specimen} lang="en-GB">
      <div className={classNames(styles.page, 'prose')}>
        <h2>3. Living with the river</h2>
        <p>
          <mark className={classNames(styles.mark, 'tag-6')}>
            The flood of last July was the highest at the Linzhou gauge since records began in 1931, and it
            tested every kilometre of the embankment.
          </mark>{' '}
          No life was lost, but 4,200 households in the three low-lying wards spent nights in schools and
          sports halls, and repairs to the east pumping station will continue into the autumn.
        </p>
        <p>
          This year{' '}
          <mark className={classNames(styles.chosen, 'tag-10')}>
            we will raise{' '}
            <mark className={classNames(styles.inner, 'tag-9')}>18 kilometres of embankment</mark> on the east
            bank, finish the Willow Lake relief channel before the flood season
          </mark>
          , and lengthen the city’s warning time{' '}
          <mark className={classNames(styles.mark, 'tag-9')}>from six hours to eleven</mark>.{' '}
          <mark className={classNames(styles.mark, 'tag-7')}>
            The Water Affairs Bureau is responsible for the works; the ward offices are responsible for the
            people.
          </mark>
        </p>
      </div>
      <div className={styles.margin}>
        <div className={classNames(styles.slip, styles.first)}>
          <div>
            <Chip name="Flood safety" colour={6} /> <CoderSign {...ada} decorative />
          </div>
        </div>
        <div className={classNames(styles.slip, styles.open, styles.second)}>
          <div>
            <Chip name="Commitment" colour={10} /> <CoderSign {...ada} decorative />
          </div>
          <p>Only the first promise has a figure.</p>
          <div>Ada · 3 min ago</div>
        </div>
        <div className={classNames(styles.slip, styles.third)}>
          <div>
            <Chip name="Quantified target" colour={9} /> <CoderSign {...ada} decorative />
          </div>
        </div>
        <div className={classNames(styles.slip, styles.fourth)}>
          <div>
            <Chip name="Responsible body" colour={7} /> <CoderSign {...jonas} decorative />
          </div>
        </div>
      </div>
    </div>
  )
}

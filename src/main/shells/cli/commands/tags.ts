import { renderTagPath } from '../../../../shared/model/tag.ts'
import { readTagTree, visibleAnnotations } from '../../../core/library/read-state.ts'
import { type Command, exitCodes } from '../command.ts'
import { withLibrary } from '../open-session.ts'
import { readArguments } from '../read-arguments.ts'
import { renderJson, renderTable, shorten } from '../table.ts'
import { noteHidden, readViewer, viewerHelp } from '../viewer.ts'

/** Lists the codebook with how often each tag is used. */
export const tags: Command = {
  name: 'tags',
  synopsis: 'LIBRARY [--as NAME] [--json]',
  summary: 'list the tags and how often each is used',
  details: `  --as NAME  ${viewerHelp}
  --json     an array of {id, path, colour, description, count, total}: count is of annotations with the tag itself,
             total also of those with a tag below it`,
  async run(argv, io) {
    const { values, positionals } = readArguments(argv, {
      options: { as: { type: 'string' }, json: { type: 'boolean' } },
      positionals: ['LIBRARY'],
    })
    return withLibrary(io, positionals[0] ?? '', async ({ preferredCoder }, { library }) => {
      const viewer = readViewer(library.state, values.as, preferredCoder)
      const tree = readTagTree(library.state)
      const used = visibleAnnotations(library.state, viewer).map((annotation) => annotation.tags)
      const own = new Map<string, number>()
      const total = new Map<string, number>()
      const parents = new Map(
        tree.all.flatMap((node) => node.children.map((child) => [child.tag.id, node.tag.id])),
      )
      for (const ids of used) {
        const reached = new Set<string>()
        for (const id of ids) {
          own.set(id, (own.get(id) ?? 0) + 1)
          for (let up: typeof id | undefined = id; up !== undefined; up = parents.get(up)) reached.add(up)
        }
        for (const id of reached) total.set(id, (total.get(id) ?? 0) + 1)
      }
      const rows = tree.all.map(({ tag, path }) => ({
        id: tag.id,
        path: renderTagPath(path),
        colour: tag.colour,
        description: tag.description,
        count: own.get(tag.id) ?? 0,
        total: total.get(tag.id) ?? 0,
      }))
      if (values.json === true) io.stdout.write(renderJson(rows))
      else if (rows.length === 0)
        io.stderr.write('There are no tags yet: briefmark annotate ... --tag PATH\n')
      else {
        const cells = rows.map((row) => [row.path, row.count, row.total, shorten(row.description, 60)])
        io.stdout.write(renderTable(['Tag', 'Own', 'With children', 'Description'], cells))
      }
      if (values.json !== true) noteHidden(library.state, viewer, io.stderr)
      return exitCodes.ok
    })
  },
}

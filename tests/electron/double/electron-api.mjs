// Names straight from electron.d.ts, so that "exists but is not modelled here" differs from "does not exist".
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const packagePath = createRequire(import.meta.url).resolve('electron/package.json')

/** The version whose typings are the measure. */
export const electronVersion = JSON.parse(readFileSync(packagePath, 'utf8')).version

const lines = readFileSync(join(dirname(packagePath), 'electron.d.ts'), 'utf8').split('\n')

/** Members and events by type name, as the file is laid out: types indented by two, members by four. */
const types = new Map()
let current = null
for (const line of lines) {
  const type = /^ {2}(?:class|interface) (\w+)(?: extends ([\w.]+))?.*\{$/.exec(line)
  const member = /^ {4}(?:static )?(?:readonly )?(\w+)\??[(:<]/.exec(line)
  if (type !== null) {
    current = { parent: type[2], members: new Set(), events: new Set() }
    types.set(type[1], current)
  } else if (line === '  }') current = null
  else if (current !== null && member !== null) {
    current.members.add(member[1])
    const event = /^ {4}on\(event: '([^']+)'/.exec(line)
    if (event !== null) current.events.add(event[1])
  }
}

function collect(name, what) {
  const found = new Set()
  for (let type = types.get(name); type !== undefined; type = types.get(type.parent?.split('.').pop())) {
    for (const one of type[what]) found.add(one)
  }
  return found
}

/** Returns the names of a type's members, inherited ones included. */
export const membersOf = (type) => collect(type, 'members')
/** Returns the names of a type's events, inherited ones included. */
export const eventsOf = (type) => collect(type, 'events')

const roleLine = lines.find((line) => /^ {4}role\?: \('undo'.*showSubstitutions/.test(line)) ?? ''
/** Roles of menu items, in small letters. */
export const menuRoles = new Set([...roleLine.matchAll(/'(\w+)'/g)].map((match) => match[1].toLowerCase()))

import type { LucideIcon } from 'lucide-react'
import type { ReactNode, Ref } from 'react'
import {
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
  TextField,
  type TextFieldProps,
} from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './Field.module.css'
import { Icon } from './Icon.tsx'

interface Props extends Omit<TextFieldProps, 'children' | 'className' | 'isInvalid'> {
  readonly label: string
  /** Keeps the label for readers only, where the place says it. */
  readonly labelHidden?: boolean
  readonly icon?: LucideIcon
  readonly placeholder?: string
  readonly hint?: string | undefined
  /** What is wrong with the value, in words; null or missing when nothing is. */
  readonly error?: string | null | undefined
  /** Lines of a longer text; without it the field has one line. */
  readonly rows?: number
  /** What stands at the right end inside the box. */
  readonly end?: ReactNode
  readonly className?: string
  readonly inputRef?: Ref<HTMLInputElement>
}

/** A field for text with its label, a hint, and what is wrong with it. */
export function Field({
  label,
  labelHidden = false,
  icon,
  placeholder,
  hint,
  error,
  rows,
  end,
  className,
  inputRef,
  ...props
}: Props) {
  const shared = { className: styles.input ?? '', ...(placeholder !== undefined && { placeholder }) }
  return (
    <TextField
      {...props}
      {...(labelHidden && { 'aria-label': label })}
      isInvalid={error !== undefined && error !== null}
      className={classNames(styles.field, className)}
    >
      {!labelHidden && <Label className={styles.label ?? ''}>{label}</Label>}
      <span className={styles.box}>
        {icon && <Icon icon={icon} />}
        {rows === undefined ? (
          <Input {...shared} {...(inputRef && { ref: inputRef })} />
        ) : (
          <TextArea {...shared} rows={rows} />
        )}
        {end}
      </span>
      {hint !== undefined && (
        <Text slot="description" className={styles.hint ?? ''}>
          {hint}
        </Text>
      )}
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
    </TextField>
  )
}

import { DayInput } from '#ui/day-input.tsx'
import { Fieldset } from '#ui/fieldset.tsx'
import { TextInput } from '#ui/text-input.tsx'

type Props = { legend: string; hint?: string; issuer?: string; isOptional?: boolean; typed?: Record<string, string> }

/** A document as proof: number, day, issuer. Most proof lies signed in the document system already. */
export function DocumentFields({ legend, hint, issuer, isOptional, typed = {} }: Props) {
  return (
    <Fieldset legend={legend} hint={hint}>
      <TextInput name="documentNumber" label="Số, ký hiệu" isOptional={isOptional} width="medium" defaultValue={typed.documentNumber} />
      <DayInput name="documentOn" label="Ngày văn bản" isOptional={isOptional} defaultValue={typed.documentOn} />
      <TextInput
        name="documentIssuer"
        label="Cơ quan ban hành"
        isOptional={isOptional}
        width="medium"
        defaultValue={typed.documentIssuer ?? issuer}
      />
      <TextInput name="documentTitle" label="Trích yếu" isOptional defaultValue={typed.documentTitle} />
    </Fieldset>
  )
}

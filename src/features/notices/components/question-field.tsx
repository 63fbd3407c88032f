import type { Clause, NoticeDraft, Question } from '#domain/extraction/draft.ts'
import type { Answer } from '#domain/proposal.ts'
import { type Register, resolveMention } from '#domain/register.ts'
import { choiceWords } from '#lib/vi/notice.ts'
import { describeQuestion } from '#lib/vi/question.ts'
import { DayInput } from '#ui/day-input.tsx'
import { PickList } from '#ui/pick-list.tsx'
import { RadioGroup } from '#ui/radio-group.tsx'
import { answerField } from '../schema.ts'
import { choicesOf } from './people-fields.tsx'

type Props = {
  question: Question
  clause: Clause
  preamble: NoticeDraft['preamble']
  answer: Answer | undefined
  register: Register
  names: ReadonlyMap<number, string>
}

/** One question with its choices; the day or the agencies a choice asks for show once it is chosen. */
export function QuestionField({ question, clause, preamble, answer, register, names }: Props) {
  const field = answerField(question.id)
  return (
    <div className="group">
      <RadioGroup
        name={field.choice}
        legend={describeQuestion(question)}
        options={choiceWords({ question, clause, preamble })}
        defaultValue={answer?.choice}
      />
      {question.about === 'undated' && (
        <div className="hidden group-has-[input[value=day]:checked]:block">
          <DayInput name={field.day} label={`Thời hạn của nội dung ${clause.ref}`} hint="Ví dụ: 31/12/2022" defaultValue={answer?.day} />
        </div>
      )}
      {question.about === 'condition' && (
        <div className="hidden group-has-[input[value=chosen]:checked]:block">
          <PickList
            name={field.agencies}
            legend={`Đơn vị được giao nội dung ${clause.ref}`}
            options={groupOf(clause, register, names)}
            defaultValue={answer?.agencyIds?.map(String)}
          />
        </div>
      )}
    </div>
  )
}

function groupOf(clause: Clause, register: Register, names: ReadonlyMap<number, string>) {
  const ids = new Set(clause.lead.flatMap((mention) => resolveMention(mention, register)?.agencyIds ?? []))
  return choicesOf({ ...register, agencies: register.agencies.filter(({ id }) => ids.has(id)) }, names)
}

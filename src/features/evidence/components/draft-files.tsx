import { FILE_LIMITS, FILE_TYPES } from '#domain/evidence.ts'
import { removeEvidence } from '#features/evidence/actions.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Form } from '#ui/form.tsx'
import { Section } from '#ui/section.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { UploadForm } from '#ui/upload-form.tsx'
import { FileList } from './file-list.tsx'

type File = { id: number; name: string; size: number; sha256: string; description: string | null }
type Props = { files: readonly File[]; uploadTo: string; keys: { upload: string; remove: string }; error?: string }

const ENDINGS = Object.values(FILE_TYPES).flatMap(({ endings }) => endings.map((ending) => `.${ending}`))

/** The files of a draft: what is there, and the form for one more. */
export function DraftFiles({ files, uploadTo, keys, error }: Props) {
  return (
    <>
      <Section title={`Tệp trong bản nháp: ${files.length}`}>
        {files.length === 0 ? (
          <EmptyState title="Chưa có tệp nào." />
        ) : (
          <FileList
            files={files}
            aside={({ id, name }) => (
              <Form
                action={removeEvidence}
                submit="Bỏ tệp"
                about={name}
                title="Bỏ tệp"
                tone="quiet"
                hidden={{ fileId: String(id), _key: keys.remove }}
              />
            )}
          />
        )}
      </Section>
      {files.length < FILE_LIMITS.files && (
        <Section title="Thêm tệp minh chứng">
          <UploadForm
            action={uploadTo}
            hidden={{ _key: keys.upload }}
            label="Tệp"
            hint="PDF, DOCX, XLSX, DOC, XLS, JPG hoặc PNG, mỗi tệp không quá 50 MB. Văn bản quét nên là PDF, độ phân giải từ 200 dpi."
            accept={ENDINGS.join(',')}
            submit="Tải lên"
            title="Thêm tệp minh chứng"
            error={error}
            words={{ sending: 'Đang tải lên', failed: 'Không tải lên được do đường truyền bị ngắt. Hãy thử lại.' }}
          >
            <TextInput name="description" label="Mô tả tệp" isOptional />
          </UploadForm>
        </Section>
      )}
    </>
  )
}

import { SOURCE_ENDINGS } from '#domain/source.ts'
import { UploadForm } from '#ui/upload-form.tsx'

/** The form for a file to be read; a file may also be dropped anywhere on its page. */
export function SourceUpload({ uploadKey, error }: { uploadKey: string; error?: string }) {
  return (
    <UploadForm
      action="/api/sources"
      hidden={{ _key: uploadKey }}
      label="Tệp văn bản"
      hint="DOCX, DOC, PDF, TXT, ảnh JPG hoặc PNG, edXML; không quá 50 MB. Bản quét được nhận dạng chữ (OCR), mỗi trang vài giây."
      accept={SOURCE_ENDINGS.join(',')}
      submit="Tải lên và đọc"
      title="Nhập văn bản"
      error={error}
      words={{ sending: 'Đang tải lên', failed: 'Không tải lên được do đường truyền bị ngắt. Hãy thử lại.' }}
      drop={{
        invite: 'hoặc kéo tệp thả vào trang này',
        over: 'Thả tệp để tải lên và đọc',
        many: 'Chỉ thả từng tệp một. Hãy thả lại một tệp.',
      }}
    />
  )
}

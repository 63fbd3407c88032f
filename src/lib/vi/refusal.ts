import type { DecideRefusal, ExemptRefusal, SubmitRefusal } from '#domain/acceptance.ts'
import type { EndRefusal, RenameRefusal } from '#domain/agency.ts'
import type { AmendRefusal } from '#domain/amendment.ts'
import type { ChangeRefusal, InsistRefusal, ObjectRefusal } from '#domain/change.ts'
import type { DirectRefusal } from '#domain/direct.ts'
import type { EvidenceRefusal } from '#domain/evidence.ts'
import type { AskRefusal, ExtensionDecideRefusal, ReplyRefusal } from '#domain/extension.ts'
import type { HandlingRefusal } from '#domain/handling.ts'
import type { PasswordRefusal } from '#domain/password.ts'
import type { HandoverRefusal, PostRefusal } from '#domain/people.ts'
import type { PlanRefusal } from '#domain/plan.ts'
import type { ProgressRefusal } from '#domain/progress.ts'
import type { SettingRefusal } from '#domain/settings.ts'
import type { SourceRefusal } from '#domain/source.ts'
import { WORKING_LIFE_REFUSALS, type WorkingLifeRefusal } from './refusal-working-life.ts'

export type Refusal =
  | PlanRefusal
  | ProgressRefusal
  | SubmitRefusal
  | DecideRefusal
  | ExemptRefusal
  | EvidenceRefusal
  | SourceRefusal
  | PostRefusal
  | HandoverRefusal
  | PasswordRefusal
  | RenameRefusal
  | EndRefusal
  | SettingRefusal
  | DirectRefusal
  | WorkingLifeRefusal
  | AskRefusal
  | ChangeRefusal
  | AmendRefusal
  | ObjectRefusal
  | InsistRefusal
  | 'chosen_changed'
  | 'chosen_not_all'
  | 'agency_not_active'
  | ExtensionDecideRefusal
  | ReplyRefusal
  | 'holiday_known'
  | 'agency_known'
  | 'alias_known'
  | 'set_known'
  | 'member_already'
  | 'member_not_yet'
  | 'draft_gone'
  | 'contact_unchanged'
  | 'last_admin'
  | 'username_taken'
  | 'person_disabled'
  | 'person_not_disabled'
  | 'nothing_to_hand_over'
  | 'already_on_duty'
  | 'last_on_duty'
  | 'not_on_duty'
  | 'not_of_agency'
  | 'list_with_errors'
  | 'list_entered'
  | 'password_wrong'
  | 'password_same'
  | 'too_many_tries'
  | 'factor_enabled'
  | 'factor_not_begun'
  | 'factor_not_enabled'
  | 'factor_number_wrong'
  | HandlingRefusal
  | 'notice_exists'
  | 'notice_secret'
  | 'notice_without_directives'
  | 'notice_not_draft'
  | 'notice_without_number'
  | 'clause_gone'
  | 'words_not_in_notice'
  | 'words_not_in_clause'
  | 'parts_empty'
  | 'nothing_follows'
  | 'merged_too_long'
  | 'shape_built_on'
  | 'kind_without_deadline'
  | 'recurring_without_frequency'
  | 'agency_not_of_day'
  | 'name_known'
  | 'questions_open'
  | 'agencies_unmatched'
  | 'draft_changed'
  | 'day_not_forward'
  | 'day_ahead'
  | 'figures_moving'
  | 'not_a_demonstration'
  | 'already_decided'

/** Why an act is refused, and what to do: one sentence each. */
export const REFUSALS = {
  ...WORKING_LIFE_REFUSALS,
  after_acceptance: 'Lượt giao này đã được xác nhận hoàn thành, không ghi thêm được nữa.',
  awaiting_acceptance: 'Kết quả đã nộp và đang chờ xác nhận. Khi được trả lại, đơn vị mới ghi tiếp được.',
  exempt: 'Đơn vị được xác định không thuộc diện thực hiện nội dung này nên không cần ghi thêm.',
  cancelled: 'Lượt giao này đã hủy, không ghi thêm được nữa.',
  suspended: 'Lượt giao này đang tạm dừng. Hãy chờ đến khi được tiếp tục.',
  nothing_to_plan: 'Nội dung này là yêu cầu chấp hành chung, không phải đăng ký kế hoạch.',
  only_lead_plans: 'Đơn vị phối hợp không đăng ký kế hoạch; việc này do đơn vị chủ trì thực hiện.',
  nothing_to_complete: 'Nhiệm vụ thường xuyên không có báo cáo hoàn thành; hãy báo cáo tiến độ.',
  only_lead_completes:
    'Đơn vị phối hợp không báo cáo hoàn thành; hãy dùng mục Gửi phần phối hợp để gửi phần việc của mình cho đơn vị chủ trì.',
  fulfilled_by_plan: 'Nội dung này hoàn thành bằng việc đăng ký kế hoạch. Hãy dùng mục Đăng ký kế hoạch.',
  nothing_submitted: 'Lượt giao này hiện không có kết quả nào đang chờ xác nhận. Hãy tải lại trang để xem tình trạng mới nhất.',
  recognised_not_a_document: 'Ngày được ghi nhận phải là ngày của một văn bản đã nộp làm minh chứng và không sau ngày nộp.',
  recognised_without_reason: 'Hãy ghi lý do ghi nhận ngày sớm hơn ngày nộp.',
  resubmit_in_past: 'Ngày phải nộp lại không được ở trong quá khứ.',
  extension_undecided:
    'Đơn vị đã xin gia hạn trước khi nộp và chưa được trả lời. Hãy quyết định việc gia hạn trước rồi xác nhận, để đơn vị không bị tính muộn oan.',
  nothing_amended: 'Chưa có gì thay đổi. Hãy sửa nội dung, thời hạn, hoặc thêm, bớt đơn vị.',
  dropped_not_open: 'Có đơn vị được bớt nay đã xong, đã nộp hoặc không còn thực hiện. Hãy mở lại trang rồi chọn lại.',
  nobody_left: 'Bớt như vậy thì không còn đơn vị nào thực hiện. Hãy thêm đơn vị khác, hoặc hủy các lượt giao.',
  not_suspended: 'Lượt giao này không ở trạng thái tạm dừng nên không có gì để tiếp tục.',
  due_in_past: 'Thời hạn mới không được ở trong quá khứ. Hãy chọn hôm nay hoặc một ngày sắp tới.',
  due_of_undated: 'Nhiệm vụ thường xuyên và yêu cầu chung không có thời hạn. Hãy bỏ trống thời hạn mới.',
  reassigned_to_itself: 'Đơn vị nhận đang chính là đơn vị giữ lượt giao này. Hãy chọn đơn vị khác.',
  reassigned_overdue: 'Thời hạn đã qua: đơn vị nhận không thể quá hạn ngay khi nhận. Hãy ghi thời hạn mới cho đơn vị nhận.',
  agency_has_it: 'Đơn vị nhận đã có lượt giao nội dung này. Hãy chọn đơn vị khác, hoặc hủy lượt giao này.',
  agency_not_active: 'Đơn vị được chọn không hoạt động vào hôm nay. Hãy chọn lại đơn vị.',
  chosen_changed:
    'Có lượt giao vừa được ghi thêm ở nơi khác sau khi anh/chị mở trang, nên chưa lượt nào được ghi. Hãy mở lại trang kiểm tra rồi gửi lại.',
  chosen_not_all:
    'Có lượt giao trong số đã chọn không thực hiện được như vậy, nên chưa lượt nào được ghi. Hãy bỏ các lượt được đánh dấu rồi làm lại.',
  objection_open: 'Đơn vị đã trả lại lượt giao này và đang chờ Văn phòng xem xét.',
  objection_suggests_itself: 'Đơn vị được đề nghị phải là một đơn vị khác.',
  no_objection_open: 'Đơn vị không trả lại lượt giao này, hoặc việc trả lại đã được giải quyết. Hãy tải lại trang.',
  nothing_to_extend: 'Nhiệm vụ thường xuyên và yêu cầu chung không có thời hạn nên không cần gia hạn.',
  only_lead_extends: 'Đơn vị phối hợp không xin gia hạn; việc này do đơn vị chủ trì thực hiện.',
  without_deadline: 'Lượt giao này chưa có thời hạn nên không có gì để gia hạn.',
  extension_open: 'Đơn vị đang có một đề nghị gia hạn chưa được quyết định. Hãy chờ trả lời, hoặc rút đề nghị đó rồi xin lại.',
  not_later_than_due: 'Ngày mới phải sau thời hạn đang có. Hãy chọn một ngày muộn hơn.',
  extension_in_past: 'Ngày xin gia hạn đến đã qua. Hãy chọn hôm nay hoặc một ngày sắp tới.',
  no_extension_open: 'Hiện không có đề nghị gia hạn nào đang chờ. Hãy tải lại trang để xem tình trạng mới nhất.',
  extension_offered: 'Đã đề nghị đơn vị một ngày khác. Hãy chờ đơn vị trả lời.',
  extension_without_reason: 'Hãy ghi lý do: đơn vị đọc nguyên văn câu này.',
  extension_without_day: 'Hãy ghi ngày đề nghị thay cho ngày đơn vị xin.',
  offered_as_asked: 'Ngày đề nghị trùng ngày đơn vị xin. Nếu đồng ý với ngày đó, hãy chọn “Đồng ý”.',
  nothing_offered: 'Chưa có ngày nào được đề nghị để nhận hay không nhận.',
  document_in_future: 'Ngày văn bản không được sau ngày hôm nay. Hãy kiểm tra lại ngày của văn bản minh chứng.',
  proof_missing:
    'Chưa có minh chứng. Hãy ghi số, ngày, cơ quan ban hành của văn bản, hoặc đính kèm ít nhất một tệp (nút “Lưu nháp, đính kèm tệp”).',
  file_missing: 'Chưa chọn tệp nào. Hãy bấm Chọn tệp rồi tải lên.',
  file_empty: 'Tệp rỗng, không có nội dung. Hãy kiểm tra lại tệp rồi chọn tệp khác.',
  file_too_big: 'Tệp lớn hơn 50 MB. Hãy giảm độ phân giải bản quét hoặc chia thành nhiều tệp.',
  file_wrong_type: 'Loại tệp này không nhận được. Chỉ nhận PDF, DOCX, XLSX, DOC, XLS, JPG hoặc PNG không chứa macro.',
  file_wrong_ending: 'Đuôi của tên tệp không khớp với nội dung tệp. Hãy lưu lại tệp đúng định dạng rồi tải lên.',
  file_locked: 'Tệp đặt mật khẩu hoặc hạn chế quyền nên không mở được. Hãy bỏ mật khẩu rồi tải lên lại.',
  file_damaged: 'Tệp bị hỏng hoặc chưa đầy đủ nên không mở được. Hãy mở thử, lưu lại rồi tải lên lại.',
  file_cut_short: 'Tệp chưa đến đủ do đường truyền bị ngắt. Hãy tải lên lại.',
  file_not_kept: 'Chưa lưu được tệp. Hãy tải lên lại.',
  file_name_too_long: 'Tên tệp dài quá 150 ký tự. Hãy đặt tên ngắn hơn rồi tải lên lại.',
  file_attached_already: 'Tệp này đã có trong bản nháp.',
  too_many_files: 'Bản nháp đã có 20 tệp. Hãy bỏ bớt tệp hoặc gộp nhiều tệp thành một.',
  files_too_big_together: 'Tổng dung lượng các tệp vượt quá 500 MB. Hãy bỏ bớt tệp.',
  too_many_sources: 'Anh/chị đang có 10 tệp chờ đọc. Hãy đợi đọc xong bớt, hoặc dừng đọc tệp không cần nữa.',
  sources_too_big_together:
    'Trong một ngày mỗi người tải lên không quá 500 MB tệp văn bản. Hãy giảm độ phân giải bản quét, hoặc dán nội dung.',
  source_not_open: 'Tệp này không còn đang đọc hay chờ sửa. Hãy tải lại trang để xem tình trạng mới nhất.',
  agency_quota_reached:
    'Đơn vị đã dùng hết dung lượng tệp của một ngày. Hãy tải lên vào ngày mai, giảm độ phân giải bản quét, hoặc đề nghị quản trị tăng mức.',
  notice_exists: 'Văn bản có số và ngày này đã có trong hệ thống. Hãy mở văn bản đó thay vì nhập lại.',
  notice_secret: 'Văn bản có dấu chỉ độ mật nên không được nhập vào hệ thống này. Nội dung vừa dán chưa được lưu.',
  notice_without_directives: 'Không tìm thấy nội dung giao việc nào trong văn bản. Hãy kiểm tra lại phần văn bản đã dán.',
  notice_not_draft: 'Văn bản này không còn là bản nháp nên không sửa được ở đây.',
  notice_without_number: 'Chưa có số, ký hiệu hoặc ngày ban hành. Hãy ghi vào phần Thông tin văn bản rồi giao.',
  words_not_in_clause: 'Những chữ này không có trong nội dung đang tách. Hãy chép đúng mấy chữ đầu của phần sau.',
  parts_empty: 'Tách như vậy thì có phần không còn chữ nào. Hãy chọn chỗ tách khác.',
  nothing_follows: 'Đây là nội dung cuối cùng của văn bản nên không gộp với nội dung sau được.',
  merged_too_long: 'Đã gộp quá nhiều nội dung vào một. Hãy để thành nhiều nội dung.',
  shape_built_on: 'Chỗ tách hoặc gộp này đã được tách, gộp tiếp. Hãy bỏ lần tách, gộp sau trước.',
  recurring_without_frequency: 'Văn bản không nói bao lâu một lần. Hãy chọn kỳ báo cáo.',
  clause_gone: 'Bản nháp không còn nội dung này. Hãy mở lại bản nháp.',
  words_not_in_notice: 'Không tìm thấy câu này trong văn bản. Hãy chép nguyên văn câu giao việc từ văn bản rồi dán vào ô.',
  kind_without_deadline: 'Nhiệm vụ thường xuyên và yêu cầu chấp hành chung không có thời hạn. Hãy chọn loại khác hoặc bỏ thời hạn.',
  agency_not_of_day: 'Có đơn vị không hoạt động vào ngày ban hành văn bản. Hãy mở lại trang rồi chọn lại.',
  name_known: 'Tên này không còn là tên chưa rõ trong bản nháp. Hãy mở lại bản nháp.',
  questions_open: 'Còn câu hỏi chưa trả lời. Hãy trả lời hết rồi giao nhiệm vụ.',
  agencies_unmatched: 'Còn tên đơn vị chưa có trong danh mục nên chưa giao được.',
  draft_changed: 'Bản nháp đã thay đổi sau khi anh/chị mở trang kiểm tra. Hãy xem lại con số rồi giao.',
  day_ahead: 'Chỉ chốt được số liệu của hôm nay hoặc một ngày đã qua.',
  figures_moving: 'Đang có nhiều người ghi cùng lúc nên số liệu chưa đứng yên. Hãy bấm chốt lại sau vài giây.',
  day_not_forward: 'Ngày mô phỏng chỉ chuyển về phía trước. Hãy chọn một ngày sau ngày hiện tại.',
  not_a_demonstration: 'Hệ thống không còn ở chế độ mô phỏng.',
  post_in_past: 'Ngày bắt đầu không được trước hôm nay: việc đã qua giữ nguyên như đã ghi.',
  office_role_elsewhere: 'Vai trò Văn phòng chỉ dành cho người của Văn phòng UBND tỉnh. Hãy chọn lại đơn vị hoặc vai trò.',
  agency_admin_elsewhere: 'Chỉ cán bộ đơn vị mới làm quản trị của đơn vị. Hãy chọn lại vai trò.',
  head_elsewhere: 'Chỉ người của đơn vị hoặc của Văn phòng UBND tỉnh nộp báo cáo hoàn thành. Hãy bỏ mục đó hoặc chọn lại vai trò.',
  draft_gone: 'Bản nháp được chọn không còn nữa: có thể đã được nộp. Hãy mở lại lượt giao để xem tình trạng mới nhất.',
  contact_unchanged: 'Thông tin vẫn như cũ nên không có gì để ghi.',
  last_admin: 'Đây là quản trị cuối cùng còn hoạt động. Hãy cử thêm một quản trị khác trước rồi làm lại.',
  username_taken: 'Tên đăng nhập này đã có người dùng. Hãy chọn tên khác.',
  person_disabled: 'Tài khoản này đang bị khóa. Hãy mở lại tài khoản trước.',
  person_not_disabled: 'Tài khoản này đang hoạt động, không cần mở lại.',
  left_without_recipient:
    'Người này còn giữ đầu mối nhận nhắc việc hoặc việc đang xử lý (nêu ở phần “Cần bàn giao”). Hãy chọn người nhận bàn giao rồi gửi lại.',
  recipient_elsewhere: 'Người nhận bàn giao phải là người đang làm việc tại chính đơn vị này. Hãy chọn người khác.',
  nothing_to_hand_over: 'Người này không giữ đầu mối nhận nhắc việc hay việc nào để bàn giao.',
  already_on_duty: 'Người này đã là đầu mối nhận nhắc việc của đơn vị.',
  last_on_duty: 'Đây là đầu mối cuối cùng của đơn vị. Hãy thêm đầu mối khác trước, hoặc bàn giao cho người khác.',
  not_on_duty: 'Người này không còn là đầu mối nhận nhắc việc. Hãy tải lại trang.',
  not_of_agency: 'Người được chọn không làm việc tại đơn vị này. Hãy chọn người khác.',
  list_with_errors: 'Danh sách còn dòng có lỗi nên chưa thêm ai. Hãy sửa các dòng được nêu rồi kiểm tra lại.',
  list_entered: 'Danh sách này đã được thêm vào hệ thống rồi.',
  password_wrong: 'Mật khẩu hiện tại không đúng.',
  password_same: 'Mật khẩu mới trùng mật khẩu hiện tại. Hãy chọn mật khẩu khác.',
  password_short: 'Mật khẩu mới phải có ít nhất 12 ký tự.',
  password_usual:
    'Mật khẩu này dễ đoán: chủ yếu gồm từ thông dụng, dãy liên tiếp, hoặc tên của anh/chị và đơn vị. Hãy thêm vài từ không liên quan đến công việc.',
  too_many_tries: 'Đã thử quá nhiều lần. Hãy chờ 15 phút rồi thử lại.',
  factor_enabled: 'Tài khoản đã bật đăng nhập hai bước. Muốn cài lại cho điện thoại khác, hãy tắt rồi cài lại.',
  factor_not_begun: 'Tài khoản chưa cài đăng nhập hai bước. Hãy bấm Bắt đầu cài đặt.',
  factor_not_enabled: 'Người này không cài đăng nhập hai bước nên không có gì để gỡ.',
  factor_number_wrong: 'Mã 6 số chưa đúng hoặc đã dùng. Hãy chờ ứng dụng hiện mã mới rồi ghi lại; kiểm tra giờ của điện thoại.',
  handler_elsewhere: 'Người xử lý phải là người đang làm việc tại đơn vị được giao. Hãy chọn người khác.',
  handled_so_already: 'Việc này đã được chuyển đúng như vậy rồi.',
  name_before_latest: 'Ngày bắt đầu của tên mới không được trước ngày bắt đầu của tên gần nhất. Hãy xem lại các tên đã ghi.',
  name_unchanged: 'Tên, tên gọi tắt và ký hiệu vẫn như cũ nên không có gì để ghi.',
  agency_ended: 'Đơn vị này đã được ghi là kết thúc hoạt động.',
  agency_is_desk: 'Văn phòng UBND tỉnh và cơ quan thường trực Ban Chỉ đạo giữ việc xác nhận nên không kết thúc ở đây được.',
  agency_ends_too_early: 'Ngày kết thúc phải sau ngày đơn vị bắt đầu và không ở trong quá khứ.',
  agency_has_work:
    'Đơn vị còn việc chưa xong, còn giữ việc xác nhận hoặc còn người đang làm việc. Hãy giải quyết những mục nêu trên trang rồi làm lại.',
  direct_in_future: 'Ngày chỉ đạo không được sau hôm nay.',
  direct_due_before: 'Thời hạn không được trước ngày chỉ đạo.',
  direct_due_of_standing: 'Việc thường xuyên và yêu cầu chung không có thời hạn. Hãy bỏ thời hạn, hoặc chọn loại việc có kết quả.',
  direct_without_agency: 'Hãy chọn ít nhất một nhóm hoặc một đơn vị thực hiện.',
  direct_agency_unknown: 'Có đơn vị hoặc nhóm chưa hoạt động vào ngày chỉ đạo. Hãy xem lại các đơn vị đã chọn.',
  setting_in_past: 'Cài đặt chỉ đổi từ hôm nay hoặc một ngày sắp tới: ngày đã qua giữ cài đặt của ngày đó.',
  setting_unchanged: 'Vào ngày đó cài đặt đã đúng như vậy nên không có gì để ghi.',
  holiday_known: 'Ngày này đã có trong lịch. Hãy bỏ dòng đang có trước rồi ghi lại.',
  agency_known: 'Đã có đơn vị mang tên hoặc mã định danh này trong cùng thời gian. Hãy mở đơn vị đó, hoặc ghi tên khác.',
  alias_known: 'Cách gọi này đã chỉ một đơn vị khác. Một cách gọi chỉ được thuộc một đơn vị, nếu không hệ thống không biết giao cho ai.',
  set_known: 'Đã có nhóm mang tên này. Hãy mở nhóm đó, hoặc ghi tên khác.',
  member_already: 'Đơn vị được chọn đã thuộc nhóm vào ngày đó hoặc sau đó. Hãy xem lại danh sách thành viên.',
  member_not_yet: 'Vào ngày đó đơn vị không thuộc nhóm. Hãy chọn ngày sau ngày đơn vị vào nhóm.',
  already_decided: 'Kết quả này đã có người xử lý trước. Hãy tải lại trang để xem quyết định.',
} satisfies Record<Refusal, string>

/** The sentence of a refusal named in an address; undefined where there is none of that name. */
export const refusalNamed = (name: string | undefined): string | undefined =>
  name !== undefined && Object.hasOwn(REFUSALS, name) ? REFUSALS[name as Refusal] : undefined

import type { ConfidenceRefusal } from '#domain/confidence.ts'
import type { DependencyRefusal } from '#domain/dependency.ts'
import type { ExplanationRefusal } from '#domain/explanation.ts'
import type { InstructionRefusal } from '#domain/instruction.ts'
import type { CoordinatorRefusal, LeadRefusal } from '#domain/lead.ts'
import type { MoneyRefusal } from '#domain/money.ts'
import type { ClosedReason } from '#domain/plan.ts'
import type { ScheduleRefusal } from '#domain/recurrence.ts'
import type { SuccessionRefusal } from '#domain/succession.ts'
import type { TargetRefusal } from '#domain/target.ts'

/** Of periods, helpers, dependencies and chances; why an assignment is closed is said with the others. */
export type WorkingLifeRefusal =
  | ScheduleRefusal
  | LeadRefusal
  | DependencyRefusal
  | TargetRefusal
  | Exclude<MoneyRefusal, ClosedReason>
  | 'target_known'
  | 'view_exists'
  | 'view_of_nobody'
  | 'too_many_views'
  | Exclude<CoordinatorRefusal | ConfidenceRefusal, ClosedReason>
  | InstructionRefusal
  | Exclude<ExplanationRefusal, ClosedReason>
  | Exclude<SuccessionRefusal, 'agency_ended'>
  | 'notice_names_ended'
  | 'succession_examples_known'
  | 'only_occurrences_complete'
  | 'planned_once'

export const WORKING_LIFE_REFUSALS = {
  needs_itself: 'Một nhiệm vụ không thể chờ chính nó. Hãy chọn nhiệm vụ khác.',
  needs_known: 'Đã ghi nhận phải chờ nhiệm vụ này rồi.',
  needs_in_circle: 'Nhiệm vụ được chọn lại đang chờ nhiệm vụ này, trực tiếp hoặc qua nhiệm vụ khác. Hãy chọn nhiệm vụ khác.',
  needs_nothing_done: 'Việc thường xuyên, yêu cầu chung không có kết quả để chờ. Hãy chọn nhiệm vụ khác.',
  only_lead_declares: 'Chỉ đơn vị chủ trì hoặc đồng thực hiện tự đánh giá khả năng hoàn thành.',
  nothing_to_declare: 'Việc thường xuyên, yêu cầu chung không có thời điểm hoàn thành để đánh giá.',
  lead_known: 'Nhiệm vụ này không có đơn vị nào đang đồng thực hiện nên không phải phân công chủ trì.',
  lead_not_member: 'Đơn vị chủ trì phải là một trong các đơn vị đang đồng thực hiện. Hãy chọn lại.',
  lead_after_submission: 'Đã có đơn vị nộp kết quả phần của mình. Hãy xem xét kết quả đó trước, rồi mới phân công chủ trì.',
  only_lead_names: 'Chỉ đơn vị chủ trì hoặc đồng thực hiện mới thêm được đơn vị phối hợp.',
  agency_already_in: 'Đơn vị này đã tham gia nhiệm vụ. Hãy chọn đơn vị khác.',
  schedule_of_once: 'Chỉ nhiệm vụ định kỳ, thường xuyên hoặc chỉ tiêu mới có kỳ báo cáo.',
  schedule_in_past: 'Kỳ báo cáo chỉ bắt đầu từ hôm nay hoặc một ngày sắp tới.',
  schedule_ends_early: 'Ngày kết thúc không được trước ngày bắt đầu.',
  schedule_without_dates: 'Từ ngày bắt đầu đến ngày kết thúc không có kỳ nào. Hãy chọn ngày kết thúc muộn hơn.',
  only_occurrences_complete: 'Việc định kỳ được báo cáo hoàn thành theo từng kỳ. Hãy mở kỳ đang đến hạn ở phần Các kỳ.',
  planned_once: 'Kế hoạch của việc định kỳ đăng ký một lần ở lượt giao chung, không theo từng kỳ.',
  target_known: 'Nhiệm vụ này đã có chỉ tiêu cùng tên. Hãy đặt tên khác, ví dụ ghi thêm năm.',
  view_exists: 'Anh/chị đã có danh sách mang tên này. Hãy đặt tên khác, hoặc bỏ danh sách cũ trước.',
  view_of_nobody: 'Tài khoản chưa thuộc đơn vị nào nên chưa lưu được danh sách. Hãy báo quản trị.',
  too_many_views: 'Đã lưu 30 danh sách. Hãy bỏ bớt danh sách không dùng rồi lưu lại.',
  target_of_norm: 'Yêu cầu chấp hành chung không có chỉ tiêu để đo.',
  target_unchanged: 'Mức phải đạt và ngày phải đạt vẫn như cũ. Hãy ghi mức hoặc ngày mới.',
  target_without_way: 'Mức phải đạt phải khác mức ban đầu.',
  target_in_past: 'Ngày phải đạt không được ở trong quá khứ.',
  measured_ahead: 'Ngày cuối kỳ không được sau hôm nay: chỉ ghi kết quả của kỳ đã qua.',
  not_measured_here: 'Đơn vị không tham gia nhiệm vụ này nên không ghi kết quả chỉ tiêu.',
  money_nothing: 'Chưa ghi số tiền nào. Hãy ghi ít nhất một số ở một nguồn.',
  money_source_twice: 'Một nguồn chỉ được ghi một lần. Hãy mở lại trang rồi ghi lại.',
  instruction_in_future: 'Ngày cho ý kiến không được sau hôm nay.',
  explanation_open: 'Đơn vị đang được yêu cầu giải trình ở lượt giao này. Hãy xem xét hoặc rút yêu cầu trước, rồi mới yêu cầu lần nữa.',
  explanation_due_in_past: 'Hạn trả lời giải trình không được ở trong quá khứ. Hãy chọn hôm nay hoặc một ngày sắp tới.',
  no_explanation_asked: 'Không có yêu cầu giải trình nào đang mở ở lượt giao này.',
  explained_already: 'Đơn vị đã giải trình; hãy chờ hoặc ghi kết quả xem xét.',
  not_explained_yet: 'Đơn vị chưa giải trình. Hãy chờ đơn vị trả lời, hoặc rút yêu cầu.',
  explanation_without_reason: 'Hãy ghi ý kiến: đơn vị cần biết vì sao phải giải trình lại hoặc vì sao rút yêu cầu.',
  explanation_without_day: 'Hãy ghi hạn trả lời mới khi yêu cầu giải trình lại.',
  notice_names_ended:
    'Văn bản nêu đơn vị đã kết thúc hoạt động trước hôm nay. Hãy mở nội dung đó, chọn đơn vị đã tiếp nhận nhiệm vụ rồi giao.',
  succession_examples_known: 'Các đợt mẫu đã có trong danh sách, hoặc danh mục không có những đơn vị đó.',
  succession_closed: 'Bản này đã được ghi nhận hoặc đã bỏ. Hãy mở lại danh sách các đợt sắp xếp.',
  succession_not_yet: 'Chưa đến ngày có hiệu lực. Hãy ghi nhận vào ngày đó hoặc sau đó.',
  succession_without_heir: 'Chưa có đơn vị tiếp nhận. Hãy chọn đơn vị đang có hoặc ghi đơn vị mới.',
  succession_many_to_many: 'Mỗi bản chỉ gộp nhiều đơn vị vào một, hoặc chia một đơn vị cho nhiều nơi. Hãy tách thành nhiều bản.',
  succession_of_office: 'Văn phòng UBND tỉnh giữ việc xác nhận nên không kết thúc ở đây được. Nếu chỉ đổi tên, hãy dùng Đổi tên.',
  succession_to_itself: 'Đơn vị tiếp nhận không thể là đơn vị cũ. Đơn vị còn hoạt động sau sắp xếp chỉ chọn ở phần tiếp nhận.',
  succession_moves_nothing: 'Chưa chọn nhiệm vụ nào để chuyển. Hãy chọn đơn vị tiếp nhận cho ít nhất một nhiệm vụ.',
  succession_heir_not_active: 'Có đơn vị tiếp nhận không hoạt động vào ngày có hiệu lực. Hãy chọn lại.',
  succession_too_early: 'Ngày có hiệu lực phải sau ngày đơn vị cũ bắt đầu hoạt động.',
  succession_changed:
    'Từ lúc anh/chị mở trang, lượt giao hoặc nhân sự liên quan đã thay đổi. Hãy mở lại trang để xem bản mới rồi ghi nhận.',
  succession_too_much: 'Quá 2000 lượt giao phải chuyển cùng lúc. Hãy kết thúc hoặc hủy bớt việc đã cũ trước.',
} satisfies Record<WorkingLifeRefusal, string>

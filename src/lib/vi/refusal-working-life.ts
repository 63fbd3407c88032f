import type { ConfidenceRefusal } from '#domain/confidence.ts'
import type { DependencyRefusal } from '#domain/dependency.ts'
import type { ExplanationRefusal } from '#domain/explanation.ts'
import type { CoordinatorRefusal, LeadRefusal } from '#domain/lead.ts'
import type { MoneyRefusal } from '#domain/money.ts'
import type { ClosedReason } from '#domain/plan.ts'
import type { ScheduleRefusal } from '#domain/recurrence.ts'
import type { TargetRefusal } from '#domain/target.ts'

/** Of periods, helpers, dependencies and chances; why an assignment is closed is said with the others. */
export type WorkingLifeRefusal =
  | ScheduleRefusal
  | LeadRefusal
  | DependencyRefusal
  | TargetRefusal
  | Exclude<MoneyRefusal, ClosedReason>
  | 'target_known'
  | Exclude<CoordinatorRefusal | ConfidenceRefusal, ClosedReason>
  | Exclude<ExplanationRefusal, ClosedReason>
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
  target_of_norm: 'Yêu cầu chấp hành chung không có chỉ tiêu để đo.',
  target_without_way: 'Mức phải đạt phải khác mức ban đầu.',
  target_in_past: 'Ngày phải đạt không được ở trong quá khứ.',
  measured_ahead: 'Ngày cuối kỳ không được sau hôm nay: chỉ ghi kết quả của kỳ đã qua.',
  not_measured_here: 'Đơn vị không tham gia nhiệm vụ này nên không ghi kết quả chỉ tiêu.',
  money_nothing: 'Chưa ghi số tiền nào. Hãy ghi ít nhất một số ở một nguồn.',
  money_source_twice: 'Một nguồn chỉ được ghi một lần. Hãy mở lại trang rồi ghi lại.',
  explanation_open: 'Đơn vị đang được yêu cầu giải trình ở lượt giao này. Hãy xem xét hoặc rút yêu cầu trước, rồi mới yêu cầu lần nữa.',
  explanation_due_in_past: 'Hạn trả lời giải trình không được ở trong quá khứ. Hãy chọn hôm nay hoặc một ngày sắp tới.',
  no_explanation_asked: 'Không có yêu cầu giải trình nào đang mở ở lượt giao này.',
  explained_already: 'Đơn vị đã giải trình; hãy chờ hoặc ghi kết quả xem xét.',
  not_explained_yet: 'Đơn vị chưa giải trình. Hãy chờ đơn vị trả lời, hoặc rút yêu cầu.',
  explanation_without_reason: 'Hãy ghi ý kiến: đơn vị cần biết vì sao phải giải trình lại hoặc vì sao rút yêu cầu.',
  explanation_without_day: 'Hãy ghi hạn trả lời mới khi yêu cầu giải trình lại.',
} satisfies Record<WorkingLifeRefusal, string>

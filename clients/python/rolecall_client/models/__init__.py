"""Contains all the data models used in inputs/outputs"""

from .acted_out import ActedOut
from .acting_for import ActingFor
from .actor_out import ActorOut
from .agreement_out import AgreementOut
from .answer_out import AnswerOut
from .answer_out_kind import AnswerOutKind
from .answers_out import AnswersOut
from .app_change_in import AppChangeIn
from .app_in import AppIn
from .app_in_role_type_0 import AppInRoleType0
from .app_out import AppOut
from .app_out_role_type_0 import AppOutRoleType0
from .app_page import AppPage
from .application_detail_out import ApplicationDetailOut
from .application_detail_out_state import ApplicationDetailOutState
from .application_filters import ApplicationFilters
from .application_filters_state_type_0 import ApplicationFiltersStateType0
from .application_in import ApplicationIn
from .application_out import ApplicationOut
from .application_out_state import ApplicationOutState
from .application_sent import ApplicationSent
from .application_sent_answers import ApplicationSentAnswers
from .application_taken import ApplicationTaken
from .applications_out import ApplicationsOut
from .approval_out import ApprovalOut
from .approval_out_fields import ApprovalOutFields
from .approval_out_state import ApprovalOutState
from .approval_page import ApprovalPage
from .approval_rule_in import ApprovalRuleIn
from .approval_rule_out import ApprovalRuleOut
from .approval_rule_page import ApprovalRulePage
from .approval_step_out import ApprovalStepOut
from .approval_whole import ApprovalWhole
from .approval_whole_fields import ApprovalWholeFields
from .approval_whole_state import ApprovalWholeState
from .asked_in import AskedIn
from .asked_in_language_level_type_0 import AskedInLanguageLevelType0
from .asked_in_order_type_0 import AskedInOrderType0
from .attach_document_body import AttachDocumentBody
from .attach_document_body_kind import AttachDocumentBodyKind
from .audit_event_out import AuditEventOut
from .audit_event_out_data import AuditEventOutData
from .audit_events_out import AuditEventsOut
from .audit_filters import AuditFilters
from .audit_filters_actor_kind_type_0 import AuditFiltersActorKindType0
from .availability_in import AvailabilityIn
from .availability_out import AvailabilityOut
from .board_out import BoardOut
from .board_stage_out import BoardStageOut
from .board_stage_out_kind import BoardStageOutKind
from .book_panel_in import BookPanelIn
from .bring_resumes_body import BringResumesBody
from .bring_table_body import BringTableBody
from .calibration_in import CalibrationIn
from .calibration_in_kind_type_0 import CalibrationInKindType0
from .calibration_out import CalibrationOut
from .cancel_in import CancelIn
from .candidate_change_in import CandidateChangeIn
from .candidate_change_in_custom_fields_type_0 import CandidateChangeInCustomFieldsType0
from .candidate_filters import CandidateFilters
from .candidate_in import CandidateIn
from .candidate_in_custom_fields import CandidateInCustomFields
from .candidate_out import CandidateOut
from .candidate_page import CandidatePage
from .candidate_ref import CandidateRef
from .choice_out import ChoiceOut
from .close_in import CloseIn
from .close_opening_in import CloseOpeningIn
from .close_requisition_in import CloseRequisitionIn
from .close_requisition_in_reason import CloseRequisitionInReason
from .comment_in import CommentIn
from .comment_out import CommentOut
from .comment_page import CommentPage
from .criterion_out import CriterionOut
from .custom_field_change_in import CustomFieldChangeIn
from .custom_field_change_in_renamed_options_type_0 import (
    CustomFieldChangeInRenamedOptionsType0,
)
from .custom_field_in import CustomFieldIn
from .custom_field_in_kind import CustomFieldInKind
from .custom_field_order_in import CustomFieldOrderIn
from .custom_field_out import CustomFieldOut
from .custom_field_out_kind import CustomFieldOutKind
from .custom_fields_out import CustomFieldsOut
from .custom_value_out import CustomValueOut
from .custom_value_out_kind import CustomValueOutKind
from .decision_in import DecisionIn
from .decision_in_outcome import DecisionInOutcome
from .decision_out import DecisionOut
from .decision_out_outcome import DecisionOutOutcome
from .decision_page import DecisionPage
from .delivery_filters import DeliveryFilters
from .delivery_filters_state_type_0 import DeliveryFiltersStateType0
from .department_in import DepartmentIn
from .department_out import DepartmentOut
from .department_page import DepartmentPage
from .document_out import DocumentOut
from .document_out_kind import DocumentOutKind
from .document_out_reading_state import DocumentOutReadingState
from .documents_out import DocumentsOut
from .duplicate_filters import DuplicateFilters
from .duplicate_filters_state import DuplicateFiltersState
from .duplicate_in import DuplicateIn
from .duplicate_out import DuplicateOut
from .duplicate_page import DuplicatePage
from .duplicate_person_out import DuplicatePersonOut
from .encoding import Encoding
from .entry import Entry
from .estimate_out import EstimateOut
from .event_filters import EventFilters
from .event_filters_actor_kind_type_0 import EventFiltersActorKindType0
from .event_out import EventOut
from .event_out_data import EventOutData
from .evidence import Evidence
from .evidence_out import EvidenceOut
from .export_in import ExportIn
from .export_in_file_kind import ExportInFileKind
from .extend_in import ExtendIn
from .fact import Fact
from .fact_add_in import FactAddIn
from .fact_add_in_section import FactAddInSection
from .fact_change_in import FactChangeIn
from .fact_out import FactOut
from .fact_out_asked import FactOutAsked
from .faq_in import FaqIn
from .faq_out import FaqOut
from .field_in import FieldIn
from .field_in_kind import FieldInKind
from .field_out import FieldOut
from .field_out_kind import FieldOutKind
from .field_problem import FieldProblem
from .file_in import FileIn
from .found_out import FoundOut
from .free_in import FreeIn
from .free_out import FreeOut
from .get_calibration_kind_type_0 import GetCalibrationKindType0
from .give_up_out import GiveUpOut
from .hidden import Hidden
from .hidden_because import HiddenBecause
from .hidden_out import HiddenOut
from .hire_in import HireIn
from .hired_out import HiredOut
from .hours_in import HoursIn
from .interview_change_in import InterviewChangeIn
from .interview_filters import InterviewFilters
from .interview_filters_state_type_0 import InterviewFiltersStateType0
from .interview_in import InterviewIn
from .interview_out import InterviewOut
from .interview_out_candidate_answer import InterviewOutCandidateAnswer
from .interview_out_state import InterviewOutState
from .interview_page import InterviewPage
from .interview_plan_out import InterviewPlanOut
from .interviewer_out import InterviewerOut
from .invitation_in import InvitationIn
from .invitation_in_role import InvitationInRole
from .invitation_out import InvitationOut
from .invitation_out_role import InvitationOutRole
from .invitation_out_state import InvitationOutState
from .invitation_page import InvitationPage
from .job_change_in import JobChangeIn
from .job_change_in_contract_type_0 import JobChangeInContractType0
from .job_change_in_salary_period_type_0 import JobChangeInSalaryPeriodType0
from .job_change_in_visibility_type_0 import JobChangeInVisibilityType0
from .job_change_in_workplace_type_0 import JobChangeInWorkplaceType0
from .job_detail_out import JobDetailOut
from .job_detail_out_contract import JobDetailOutContract
from .job_detail_out_salary_period import JobDetailOutSalaryPeriod
from .job_detail_out_state import JobDetailOutState
from .job_detail_out_visibility import JobDetailOutVisibility
from .job_detail_out_workplace import JobDetailOutWorkplace
from .job_filters import JobFilters
from .job_filters_state_type_0 import JobFiltersStateType0
from .job_filters_visibility_type_0 import JobFiltersVisibilityType0
from .job_in import JobIn
from .job_in_contract_type_0 import JobInContractType0
from .job_in_salary_period_type_0 import JobInSalaryPeriodType0
from .job_in_visibility_type_0 import JobInVisibilityType0
from .job_in_workplace_type_0 import JobInWorkplaceType0
from .job_out import JobOut
from .job_out_contract import JobOutContract
from .job_out_salary_period import JobOutSalaryPeriod
from .job_out_state import JobOutState
from .job_out_visibility import JobOutVisibility
from .job_out_workplace import JobOutWorkplace
from .job_page import JobPage
from .job_post_filters import JobPostFilters
from .job_post_in import JobPostIn
from .job_post_out import JobPostOut
from .job_post_out_job_state import JobPostOutJobState
from .job_post_page import JobPostPage
from .job_ref import JobRef
from .key_in import KeyIn
from .key_in_role import KeyInRole
from .key_out import KeyOut
from .key_out_role import KeyOutRole
from .key_page import KeyPage
from .kit_question_out import KitQuestionOut
from .language import Language
from .language_level_type_0 import LanguageLevelType0
from .left_group import LeftGroup
from .left_list import LeftList
from .left_out import LeftOut
from .letter_in import LetterIn
from .line_out import LineOut
from .link_out import LinkOut
from .list_applications_state_type_0 import ListApplicationsStateType0
from .list_approvals_state_type_0 import ListApprovalsStateType0
from .list_audit_events_actor_kind_type_0 import ListAuditEventsActorKindType0
from .list_bulk_rows_outcome_type_0 import ListBulkRowsOutcomeType0
from .list_duplicates_state import ListDuplicatesState
from .list_events_actor_kind_type_0 import ListEventsActorKindType0
from .list_import_rows_outcome_type_0 import ListImportRowsOutcomeType0
from .list_imports_kind_type_0 import ListImportsKindType0
from .list_interviews_state_type_0 import ListInterviewsStateType0
from .list_jobs_state_type_0 import ListJobsStateType0
from .list_jobs_visibility_type_0 import ListJobsVisibilityType0
from .list_offers_state_type_0 import ListOffersStateType0
from .list_requisitions_state_type_0 import ListRequisitionsStateType0
from .list_webhook_deliveries_state_type_0 import ListWebhookDeliveriesStateType0
from .location_change_in import LocationChangeIn
from .location_in import LocationIn
from .location_out import LocationOut
from .location_page import LocationPage
from .logged_event_out import LoggedEventOut
from .logged_event_out_data import LoggedEventOutData
from .logged_event_out_previous import LoggedEventOutPrevious
from .logged_events_out import LoggedEventsOut
from .mail_in import MailIn
from .mail_out import MailOut
from .mail_out_result import MailOutResult
from .many_in import ManyIn
from .many_in_act import ManyInAct
from .many_in_ground_type_0 import ManyInGroundType0
from .many_out import ManyOut
from .mapping_in import MappingIn
from .mapping_in_mapping_type_0_item_type_0 import MappingInMappingType0ItemType0
from .mate_in import MateIn
from .mate_in_part import MateInPart
from .mate_out import MateOut
from .mate_out_part import MateOutPart
from .matrix_out import MatrixOut
from .matrix_rating_out import MatrixRatingOut
from .matrix_row_out import MatrixRowOut
from .me_out import MeOut
from .me_out_role import MeOutRole
from .merge_in import MergeIn
from .merge_in_email_type_0 import MergeInEmailType0
from .merge_in_headline_type_0 import MergeInHeadlineType0
from .merge_in_location_type_0 import MergeInLocationType0
from .merge_in_name_type_0 import MergeInNameType0
from .merge_out import MergeOut
from .message_in import MessageIn
from .message_out import MessageOut
from .message_out_direction import MessageOutDirection
from .message_out_purpose import MessageOutPurpose
from .message_out_state import MessageOutState
from .message_page import MessagePage
from .message_reply_out import MessageReplyOut
from .message_reply_out_origin import MessageReplyOutOrigin
from .message_template_in import MessageTemplateIn
from .message_template_in_purpose import MessageTemplateInPurpose
from .message_template_out import MessageTemplateOut
from .message_template_out_purpose import MessageTemplateOutPurpose
from .message_template_page import MessageTemplatePage
from .missing_out import MissingOut
from .move_in import MoveIn
from .move_many_in import MoveManyIn
from .moved_many_out import MovedManyOut
from .moved_out import MovedOut
from .moved_out_outcome import MovedOutOutcome
from .must_haves_out import MustHavesOut
from .named_out import NamedOut
from .near_out import NearOut
from .near_person_out import NearPersonOut
from .new_app_out import NewAppOut
from .new_app_out_role_type_0 import NewAppOutRoleType0
from .new_key_out import NewKeyOut
from .new_key_out_role import NewKeyOutRole
from .new_webhook_out import NewWebhookOut
from .new_webhook_out_paused_why import NewWebhookOutPausedWhy
from .new_webhook_out_state import NewWebhookOutState
from .offer_filters import OfferFilters
from .offer_filters_state_type_0 import OfferFiltersStateType0
from .offer_in import OfferIn
from .offer_in_contract import OfferInContract
from .offer_in_own import OfferInOwn
from .offer_in_salary_period import OfferInSalaryPeriod
from .offer_out import OfferOut
from .offer_out_own import OfferOutOwn
from .offer_out_salary_period import OfferOutSalaryPeriod
from .offer_out_state import OfferOutState
from .offer_page import OfferPage
from .offer_template_in import OfferTemplateIn
from .offer_template_out import OfferTemplateOut
from .offer_template_page import OfferTemplatePage
from .open_seats_in import OpenSeatsIn
from .opening_out import OpeningOut
from .openings_in import OpeningsIn
from .openings_out import OpeningsOut
from .option_held_out import OptionHeldOut
from .options_held_out import OptionsHeldOut
from .organization_in import OrganizationIn
from .organization_out import OrganizationOut
from .owed_out import OwedOut
from .paging import Paging
from .panel_in import PanelIn
from .panel_out import PanelOut
from .passage_out import PassageOut
from .people_filter_in import PeopleFilterIn
from .people_filter_in_state import PeopleFilterInState
from .person_out import PersonOut
from .plan_out import PlanOut
from .planned_booking_out import PlannedBookingOut
from .planned_interview_in import PlannedInterviewIn
from .planned_interview_in_kind import PlannedInterviewInKind
from .planned_interview_out import PlannedInterviewOut
from .planned_interview_out_kind import PlannedInterviewOutKind
from .planned_seat_out import PlannedSeatOut
from .planned_seat_out_part import PlannedSeatOutPart
from .plans_out import PlansOut
from .pool_people_in import PoolPeopleIn
from .pool_people_out import PoolPeopleOut
from .pooled_out import PooledOut
from .pooled_page import PooledPage
from .position import Position
from .post_list import PostList
from .post_listed import PostListed
from .post_section import PostSection
from .post_shown import PostShown
from .problem import Problem
from .profile import Profile
from .profile_change_in import ProfileChangeIn
from .profile_out import ProfileOut
from .public_question import PublicQuestion
from .public_question_kind import PublicQuestionKind
from .quarter_out import QuarterOut
from .question_in import QuestionIn
from .question_in_kind import QuestionInKind
from .question_in_must_have_type_0 import QuestionInMustHaveType0
from .question_out import QuestionOut
from .question_out_kind import QuestionOutKind
from .quote_out import QuoteOut
from .range_ import Range
from .rating_out import RatingOut
from .read_resume_body import ReadResumeBody
from .reason_in import ReasonIn
from .reason_order_in import ReasonOrderIn
from .reason_out import ReasonOut
from .reasons_out import ReasonsOut
from .redeliver_in import RedeliverIn
from .redelivered_out import RedeliveredOut
from .ref import Ref
from .reject_in import RejectIn
from .reject_out import RejectOut
from .rejection_out import RejectionOut
from .reopen_job_was_type_0 import ReopenJobWasType0
from .reply_file_out import ReplyFileOut
from .reply_in import ReplyIn
from .reply_out import ReplyOut
from .reply_out_result import ReplyOutResult
from .requirement_evidence_out import RequirementEvidenceOut
from .requirement_in import RequirementIn
from .requirement_in_kind import RequirementInKind
from .requirement_in_necessity import RequirementInNecessity
from .requirement_out import RequirementOut
from .requirement_out_kind import RequirementOutKind
from .requirement_out_necessity import RequirementOutNecessity
from .requirements_in import RequirementsIn
from .requirements_out import RequirementsOut
from .requisition_change_in import RequisitionChangeIn
from .requisition_change_in_reason_type_0 import RequisitionChangeInReasonType0
from .requisition_change_in_salary_period_type_0 import (
    RequisitionChangeInSalaryPeriodType0,
)
from .requisition_filters import RequisitionFilters
from .requisition_filters_state_type_0 import RequisitionFiltersStateType0
from .requisition_in import RequisitionIn
from .requisition_in_reason_type_0 import RequisitionInReasonType0
from .requisition_in_salary_period_type_0 import RequisitionInSalaryPeriodType0
from .requisition_out import RequisitionOut
from .requisition_out_close_reason_type_0 import RequisitionOutCloseReasonType0
from .requisition_out_reason import RequisitionOutReason
from .requisition_out_salary_period import RequisitionOutSalaryPeriod
from .requisition_out_state import RequisitionOutState
from .requisition_page import RequisitionPage
from .requisition_policy_in import RequisitionPolicyIn
from .requisition_policy_out import RequisitionPolicyOut
from .requisition_seat_out import RequisitionSeatOut
from .requisition_seats_out import RequisitionSeatsOut
from .resume_read_out import ResumeReadOut
from .resume_read_out_json_resume import ResumeReadOutJsonResume
from .resume_read_out_state import ResumeReadOutState
from .room_change_in import RoomChangeIn
from .room_in import RoomIn
from .room_out import RoomOut
from .room_page import RoomPage
from .rotation_in import RotationIn
from .row_filters import RowFilters
from .row_filters_outcome_type_0 import RowFiltersOutcomeType0
from .run_filters import RunFilters
from .run_filters_kind_type_0 import RunFiltersKindType0
from .run_out import RunOut
from .run_out_counts import RunOutCounts
from .run_out_kind import RunOutKind
from .run_out_mapping_item_type_0 import RunOutMappingItemType0
from .run_out_state import RunOutState
from .run_page import RunPage
from .run_row_out import RunRowOut
from .run_row_out_outcome import RunRowOutOutcome
from .run_row_page import RunRowPage
from .saved_search_change_in import SavedSearchChangeIn
from .saved_search_in import SavedSearchIn
from .saved_search_out import SavedSearchOut
from .saved_search_page import SavedSearchPage
from .scheduling_link_in import SchedulingLinkIn
from .scheduling_link_out import SchedulingLinkOut
from .scheduling_link_seen_out import SchedulingLinkSeenOut
from .scorecard_out import ScorecardOut
from .scorecard_out_recommendation import ScorecardOutRecommendation
from .scorecard_page import ScorecardPage
from .scorecard_reply_in import ScorecardReplyIn
from .scorecard_reply_out import ScorecardReplyOut
from .scorecard_reply_out_result import ScorecardReplyOutResult
from .search_candidates_language_level_type_0 import SearchCandidatesLanguageLevelType0
from .search_candidates_order import SearchCandidatesOrder
from .search_filters import SearchFilters
from .search_filters_language_level_type_0 import SearchFiltersLanguageLevelType0
from .search_filters_order import SearchFiltersOrder
from .search_page import SearchPage
from .search_page_facets import SearchPageFacets
from .seat_in import SeatIn
from .seat_in_part import SeatInPart
from .seat_out import SeatOut
from .seat_out_answer import SeatOutAnswer
from .seat_out_part import SeatOutPart
from .section_in import SectionIn
from .section_out import SectionOut
from .send_in import SendIn
from .sent_out import SentOut
from .share_out import ShareOut
from .site_in import SiteIn
from .site_out import SiteOut
from .skill import Skill
from .source_in import SourceIn
from .source_in_kind import SourceInKind
from .source_out import SourceOut
from .source_out_kind import SourceOutKind
from .source_page import SourcePage
from .source_ref import SourceRef
from .spread_out import SpreadOut
from .spread_out_shares_type_0 import SpreadOutSharesType0
from .stage_change_in import StageChangeIn
from .stage_change_in_kind_type_0 import StageChangeInKindType0
from .stage_in import StageIn
from .stage_in_kind import StageInKind
from .stage_order_in import StageOrderIn
from .stage_out import StageOut
from .stage_out_kind import StageOutKind
from .stage_ref import StageRef
from .stage_ref_kind import StageRefKind
from .stage_removed_out import StageRemovedOut
from .stage_visit_out import StageVisitOut
from .stages_out import StagesOut
from .states_out import StatesOut
from .step_in import StepIn
from .step_in_roles_item import StepInRolesItem
from .step_out import StepOut
from .study import Study
from .table_out import TableOut
from .table_out_month_first_item_type_0 import TableOutMonthFirstItemType0
from .table_said import TableSaid
from .tag_out import TagOut
from .tag_page import TagPage
from .tags_in import TagsIn
from .tags_out import TagsOut
from .talent_pool_change_in import TalentPoolChangeIn
from .talent_pool_in import TalentPoolIn
from .talent_pool_out import TalentPoolOut
from .talent_pool_page import TalentPoolPage
from .task_change_in import TaskChangeIn
from .task_filters import TaskFilters
from .task_in import TaskIn
from .task_out import TaskOut
from .task_page import TaskPage
from .team_in import TeamIn
from .team_out import TeamOut
from .template_detail_out import TemplateDetailOut
from .template_detail_out_contract import TemplateDetailOutContract
from .template_detail_out_workplace import TemplateDetailOutWorkplace
from .template_filters import TemplateFilters
from .template_out import TemplateOut
from .template_out_contract import TemplateOutContract
from .template_out_workplace import TemplateOutWorkplace
from .template_question import TemplateQuestion
from .template_question_kind import TemplateQuestionKind
from .template_requirement import TemplateRequirement
from .template_requirement_kind import TemplateRequirementKind
from .template_requirement_necessity import TemplateRequirementNecessity
from .template_stage import TemplateStage
from .template_stage_kind import TemplateStageKind
from .templates_out import TemplatesOut
from .terms_in import TermsIn
from .terms_in_contract import TermsInContract
from .terms_in_own import TermsInOwn
from .terms_in_salary_period import TermsInSalaryPeriod
from .timeline_page import TimelinePage
from .together_out import TogetherOut
from .tombstone import Tombstone
from .tombstone_reason import TombstoneReason
from .undo_in import UndoIn
from .undo_many_in import UndoManyIn
from .undone_out import UndoneOut
from .user_in import UserIn
from .user_in_role import UserInRole
from .user_out import UserOut
from .user_out_role import UserOutRole
from .user_page import UserPage
from .visited_stage import VisitedStage
from .vote_out import VoteOut
from .vote_out_answer import VoteOutAnswer
from .web_link import WebLink
from .webhook_change_in import WebhookChangeIn
from .webhook_delivery_detail_out import WebhookDeliveryDetailOut
from .webhook_delivery_detail_out_request_headers import (
    WebhookDeliveryDetailOutRequestHeaders,
)
from .webhook_delivery_detail_out_state import WebhookDeliveryDetailOutState
from .webhook_delivery_out import WebhookDeliveryOut
from .webhook_delivery_out_state import WebhookDeliveryOutState
from .webhook_delivery_page import WebhookDeliveryPage
from .webhook_event_type_out import WebhookEventTypeOut
from .webhook_event_types_out import WebhookEventTypesOut
from .webhook_in import WebhookIn
from .webhook_out import WebhookOut
from .webhook_out_paused_why import WebhookOutPausedWhy
from .webhook_out_state import WebhookOutState
from .webhook_page import WebhookPage
from .withdraw_in import WithdrawIn

__all__ = (
    "ActedOut",
    "ActingFor",
    "ActorOut",
    "AgreementOut",
    "AnswerOut",
    "AnswerOutKind",
    "AnswersOut",
    "AppChangeIn",
    "AppIn",
    "AppInRoleType0",
    "ApplicationDetailOut",
    "ApplicationDetailOutState",
    "ApplicationFilters",
    "ApplicationFiltersStateType0",
    "ApplicationIn",
    "ApplicationOut",
    "ApplicationOutState",
    "ApplicationSent",
    "ApplicationSentAnswers",
    "ApplicationsOut",
    "ApplicationTaken",
    "AppOut",
    "AppOutRoleType0",
    "AppPage",
    "ApprovalOut",
    "ApprovalOutFields",
    "ApprovalOutState",
    "ApprovalPage",
    "ApprovalRuleIn",
    "ApprovalRuleOut",
    "ApprovalRulePage",
    "ApprovalStepOut",
    "ApprovalWhole",
    "ApprovalWholeFields",
    "ApprovalWholeState",
    "AskedIn",
    "AskedInLanguageLevelType0",
    "AskedInOrderType0",
    "AttachDocumentBody",
    "AttachDocumentBodyKind",
    "AuditEventOut",
    "AuditEventOutData",
    "AuditEventsOut",
    "AuditFilters",
    "AuditFiltersActorKindType0",
    "AvailabilityIn",
    "AvailabilityOut",
    "BoardOut",
    "BoardStageOut",
    "BoardStageOutKind",
    "BookPanelIn",
    "BringResumesBody",
    "BringTableBody",
    "CalibrationIn",
    "CalibrationInKindType0",
    "CalibrationOut",
    "CancelIn",
    "CandidateChangeIn",
    "CandidateChangeInCustomFieldsType0",
    "CandidateFilters",
    "CandidateIn",
    "CandidateInCustomFields",
    "CandidateOut",
    "CandidatePage",
    "CandidateRef",
    "ChoiceOut",
    "CloseIn",
    "CloseOpeningIn",
    "CloseRequisitionIn",
    "CloseRequisitionInReason",
    "CommentIn",
    "CommentOut",
    "CommentPage",
    "CriterionOut",
    "CustomFieldChangeIn",
    "CustomFieldChangeInRenamedOptionsType0",
    "CustomFieldIn",
    "CustomFieldInKind",
    "CustomFieldOrderIn",
    "CustomFieldOut",
    "CustomFieldOutKind",
    "CustomFieldsOut",
    "CustomValueOut",
    "CustomValueOutKind",
    "DecisionIn",
    "DecisionInOutcome",
    "DecisionOut",
    "DecisionOutOutcome",
    "DecisionPage",
    "DeliveryFilters",
    "DeliveryFiltersStateType0",
    "DepartmentIn",
    "DepartmentOut",
    "DepartmentPage",
    "DocumentOut",
    "DocumentOutKind",
    "DocumentOutReadingState",
    "DocumentsOut",
    "DuplicateFilters",
    "DuplicateFiltersState",
    "DuplicateIn",
    "DuplicateOut",
    "DuplicatePage",
    "DuplicatePersonOut",
    "Encoding",
    "Entry",
    "EstimateOut",
    "EventFilters",
    "EventFiltersActorKindType0",
    "EventOut",
    "EventOutData",
    "Evidence",
    "EvidenceOut",
    "ExportIn",
    "ExportInFileKind",
    "ExtendIn",
    "Fact",
    "FactAddIn",
    "FactAddInSection",
    "FactChangeIn",
    "FactOut",
    "FactOutAsked",
    "FaqIn",
    "FaqOut",
    "FieldIn",
    "FieldInKind",
    "FieldOut",
    "FieldOutKind",
    "FieldProblem",
    "FileIn",
    "FoundOut",
    "FreeIn",
    "FreeOut",
    "GetCalibrationKindType0",
    "GiveUpOut",
    "Hidden",
    "HiddenBecause",
    "HiddenOut",
    "HiredOut",
    "HireIn",
    "HoursIn",
    "InterviewChangeIn",
    "InterviewerOut",
    "InterviewFilters",
    "InterviewFiltersStateType0",
    "InterviewIn",
    "InterviewOut",
    "InterviewOutCandidateAnswer",
    "InterviewOutState",
    "InterviewPage",
    "InterviewPlanOut",
    "InvitationIn",
    "InvitationInRole",
    "InvitationOut",
    "InvitationOutRole",
    "InvitationOutState",
    "InvitationPage",
    "JobChangeIn",
    "JobChangeInContractType0",
    "JobChangeInSalaryPeriodType0",
    "JobChangeInVisibilityType0",
    "JobChangeInWorkplaceType0",
    "JobDetailOut",
    "JobDetailOutContract",
    "JobDetailOutSalaryPeriod",
    "JobDetailOutState",
    "JobDetailOutVisibility",
    "JobDetailOutWorkplace",
    "JobFilters",
    "JobFiltersStateType0",
    "JobFiltersVisibilityType0",
    "JobIn",
    "JobInContractType0",
    "JobInSalaryPeriodType0",
    "JobInVisibilityType0",
    "JobInWorkplaceType0",
    "JobOut",
    "JobOutContract",
    "JobOutSalaryPeriod",
    "JobOutState",
    "JobOutVisibility",
    "JobOutWorkplace",
    "JobPage",
    "JobPostFilters",
    "JobPostIn",
    "JobPostOut",
    "JobPostOutJobState",
    "JobPostPage",
    "JobRef",
    "KeyIn",
    "KeyInRole",
    "KeyOut",
    "KeyOutRole",
    "KeyPage",
    "KitQuestionOut",
    "Language",
    "LanguageLevelType0",
    "LeftGroup",
    "LeftList",
    "LeftOut",
    "LetterIn",
    "LineOut",
    "LinkOut",
    "ListApplicationsStateType0",
    "ListApprovalsStateType0",
    "ListAuditEventsActorKindType0",
    "ListBulkRowsOutcomeType0",
    "ListDuplicatesState",
    "ListEventsActorKindType0",
    "ListImportRowsOutcomeType0",
    "ListImportsKindType0",
    "ListInterviewsStateType0",
    "ListJobsStateType0",
    "ListJobsVisibilityType0",
    "ListOffersStateType0",
    "ListRequisitionsStateType0",
    "ListWebhookDeliveriesStateType0",
    "LocationChangeIn",
    "LocationIn",
    "LocationOut",
    "LocationPage",
    "LoggedEventOut",
    "LoggedEventOutData",
    "LoggedEventOutPrevious",
    "LoggedEventsOut",
    "MailIn",
    "MailOut",
    "MailOutResult",
    "ManyIn",
    "ManyInAct",
    "ManyInGroundType0",
    "ManyOut",
    "MappingIn",
    "MappingInMappingType0ItemType0",
    "MateIn",
    "MateInPart",
    "MateOut",
    "MateOutPart",
    "MatrixOut",
    "MatrixRatingOut",
    "MatrixRowOut",
    "MeOut",
    "MeOutRole",
    "MergeIn",
    "MergeInEmailType0",
    "MergeInHeadlineType0",
    "MergeInLocationType0",
    "MergeInNameType0",
    "MergeOut",
    "MessageIn",
    "MessageOut",
    "MessageOutDirection",
    "MessageOutPurpose",
    "MessageOutState",
    "MessagePage",
    "MessageReplyOut",
    "MessageReplyOutOrigin",
    "MessageTemplateIn",
    "MessageTemplateInPurpose",
    "MessageTemplateOut",
    "MessageTemplateOutPurpose",
    "MessageTemplatePage",
    "MissingOut",
    "MovedManyOut",
    "MovedOut",
    "MovedOutOutcome",
    "MoveIn",
    "MoveManyIn",
    "MustHavesOut",
    "NamedOut",
    "NearOut",
    "NearPersonOut",
    "NewAppOut",
    "NewAppOutRoleType0",
    "NewKeyOut",
    "NewKeyOutRole",
    "NewWebhookOut",
    "NewWebhookOutPausedWhy",
    "NewWebhookOutState",
    "OfferFilters",
    "OfferFiltersStateType0",
    "OfferIn",
    "OfferInContract",
    "OfferInOwn",
    "OfferInSalaryPeriod",
    "OfferOut",
    "OfferOutOwn",
    "OfferOutSalaryPeriod",
    "OfferOutState",
    "OfferPage",
    "OfferTemplateIn",
    "OfferTemplateOut",
    "OfferTemplatePage",
    "OpeningOut",
    "OpeningsIn",
    "OpeningsOut",
    "OpenSeatsIn",
    "OptionHeldOut",
    "OptionsHeldOut",
    "OrganizationIn",
    "OrganizationOut",
    "OwedOut",
    "Paging",
    "PanelIn",
    "PanelOut",
    "PassageOut",
    "PeopleFilterIn",
    "PeopleFilterInState",
    "PersonOut",
    "PlannedBookingOut",
    "PlannedInterviewIn",
    "PlannedInterviewInKind",
    "PlannedInterviewOut",
    "PlannedInterviewOutKind",
    "PlannedSeatOut",
    "PlannedSeatOutPart",
    "PlanOut",
    "PlansOut",
    "PooledOut",
    "PooledPage",
    "PoolPeopleIn",
    "PoolPeopleOut",
    "Position",
    "PostList",
    "PostListed",
    "PostSection",
    "PostShown",
    "Problem",
    "Profile",
    "ProfileChangeIn",
    "ProfileOut",
    "PublicQuestion",
    "PublicQuestionKind",
    "QuarterOut",
    "QuestionIn",
    "QuestionInKind",
    "QuestionInMustHaveType0",
    "QuestionOut",
    "QuestionOutKind",
    "QuoteOut",
    "Range",
    "RatingOut",
    "ReadResumeBody",
    "ReasonIn",
    "ReasonOrderIn",
    "ReasonOut",
    "ReasonsOut",
    "RedeliveredOut",
    "RedeliverIn",
    "Ref",
    "RejectIn",
    "RejectionOut",
    "RejectOut",
    "ReopenJobWasType0",
    "ReplyFileOut",
    "ReplyIn",
    "ReplyOut",
    "ReplyOutResult",
    "RequirementEvidenceOut",
    "RequirementIn",
    "RequirementInKind",
    "RequirementInNecessity",
    "RequirementOut",
    "RequirementOutKind",
    "RequirementOutNecessity",
    "RequirementsIn",
    "RequirementsOut",
    "RequisitionChangeIn",
    "RequisitionChangeInReasonType0",
    "RequisitionChangeInSalaryPeriodType0",
    "RequisitionFilters",
    "RequisitionFiltersStateType0",
    "RequisitionIn",
    "RequisitionInReasonType0",
    "RequisitionInSalaryPeriodType0",
    "RequisitionOut",
    "RequisitionOutCloseReasonType0",
    "RequisitionOutReason",
    "RequisitionOutSalaryPeriod",
    "RequisitionOutState",
    "RequisitionPage",
    "RequisitionPolicyIn",
    "RequisitionPolicyOut",
    "RequisitionSeatOut",
    "RequisitionSeatsOut",
    "ResumeReadOut",
    "ResumeReadOutJsonResume",
    "ResumeReadOutState",
    "RoomChangeIn",
    "RoomIn",
    "RoomOut",
    "RoomPage",
    "RotationIn",
    "RowFilters",
    "RowFiltersOutcomeType0",
    "RunFilters",
    "RunFiltersKindType0",
    "RunOut",
    "RunOutCounts",
    "RunOutKind",
    "RunOutMappingItemType0",
    "RunOutState",
    "RunPage",
    "RunRowOut",
    "RunRowOutOutcome",
    "RunRowPage",
    "SavedSearchChangeIn",
    "SavedSearchIn",
    "SavedSearchOut",
    "SavedSearchPage",
    "SchedulingLinkIn",
    "SchedulingLinkOut",
    "SchedulingLinkSeenOut",
    "ScorecardOut",
    "ScorecardOutRecommendation",
    "ScorecardPage",
    "ScorecardReplyIn",
    "ScorecardReplyOut",
    "ScorecardReplyOutResult",
    "SearchCandidatesLanguageLevelType0",
    "SearchCandidatesOrder",
    "SearchFilters",
    "SearchFiltersLanguageLevelType0",
    "SearchFiltersOrder",
    "SearchPage",
    "SearchPageFacets",
    "SeatIn",
    "SeatInPart",
    "SeatOut",
    "SeatOutAnswer",
    "SeatOutPart",
    "SectionIn",
    "SectionOut",
    "SendIn",
    "SentOut",
    "ShareOut",
    "SiteIn",
    "SiteOut",
    "Skill",
    "SourceIn",
    "SourceInKind",
    "SourceOut",
    "SourceOutKind",
    "SourcePage",
    "SourceRef",
    "SpreadOut",
    "SpreadOutSharesType0",
    "StageChangeIn",
    "StageChangeInKindType0",
    "StageIn",
    "StageInKind",
    "StageOrderIn",
    "StageOut",
    "StageOutKind",
    "StageRef",
    "StageRefKind",
    "StageRemovedOut",
    "StagesOut",
    "StageVisitOut",
    "StatesOut",
    "StepIn",
    "StepInRolesItem",
    "StepOut",
    "Study",
    "TableOut",
    "TableOutMonthFirstItemType0",
    "TableSaid",
    "TagOut",
    "TagPage",
    "TagsIn",
    "TagsOut",
    "TalentPoolChangeIn",
    "TalentPoolIn",
    "TalentPoolOut",
    "TalentPoolPage",
    "TaskChangeIn",
    "TaskFilters",
    "TaskIn",
    "TaskOut",
    "TaskPage",
    "TeamIn",
    "TeamOut",
    "TemplateDetailOut",
    "TemplateDetailOutContract",
    "TemplateDetailOutWorkplace",
    "TemplateFilters",
    "TemplateOut",
    "TemplateOutContract",
    "TemplateOutWorkplace",
    "TemplateQuestion",
    "TemplateQuestionKind",
    "TemplateRequirement",
    "TemplateRequirementKind",
    "TemplateRequirementNecessity",
    "TemplatesOut",
    "TemplateStage",
    "TemplateStageKind",
    "TermsIn",
    "TermsInContract",
    "TermsInOwn",
    "TermsInSalaryPeriod",
    "TimelinePage",
    "TogetherOut",
    "Tombstone",
    "TombstoneReason",
    "UndoIn",
    "UndoManyIn",
    "UndoneOut",
    "UserIn",
    "UserInRole",
    "UserOut",
    "UserOutRole",
    "UserPage",
    "VisitedStage",
    "VoteOut",
    "VoteOutAnswer",
    "WebhookChangeIn",
    "WebhookDeliveryDetailOut",
    "WebhookDeliveryDetailOutRequestHeaders",
    "WebhookDeliveryDetailOutState",
    "WebhookDeliveryOut",
    "WebhookDeliveryOutState",
    "WebhookDeliveryPage",
    "WebhookEventTypeOut",
    "WebhookEventTypesOut",
    "WebhookIn",
    "WebhookOut",
    "WebhookOutPausedWhy",
    "WebhookOutState",
    "WebhookPage",
    "WebLink",
    "WithdrawIn",
)

"""What can be wrong with a request, in the words of the domain. `shared.http` turns each into problem details."""


class InnspillError(Exception):
    """A refusal with a sentence that says what was wrong and what would be right.

    ``code`` names the kind for programs (and for the phone's own language), ``status`` is its HTTP status.
    The sentence never repeats what somebody sent. ``retry_after`` is how many seconds to wait before asking again,
    where that is known.
    """

    code = "internal"
    status = 500

    def __init__(self, detail: str, *, retry_after: int | None = None) -> None:
        super().__init__(detail)
        self.detail = detail
        self.retry_after = retry_after


class PinUnknown(InnspillError):
    code, status = "pin-unknown", 404


class SessionUnknown(InnspillError):
    code, status = "session-unknown", 404


class StepUnknown(InnspillError):
    code, status = "step-unknown", 404


class ContributionUnknown(InnspillError):
    code, status = "contribution-unknown", 404


class ActionUnknown(InnspillError):
    code, status = "action-unknown", 404


class TicketUnknown(InnspillError):
    code, status = "ticket-unknown", 404


class FormatUnknown(InnspillError):
    code, status = "format-unknown", 404


class FormatInvalid(InnspillError):
    code, status = "format-invalid", 422


class FormatBuiltIn(InnspillError):
    code, status = "format-built-in", 409


class FormatsFull(InnspillError):
    code, status = "formats-full", 409


class ActionUndated(InnspillError):
    code, status = "action-undated", 409


class SessionNotClosed(InnspillError):
    code, status = "session-not-closed", 409


class ReportNotReady(InnspillError):
    code, status = "report-not-ready", 404


class NotShared(InnspillError):
    code, status = "not-shared", 404


class SessionClosed(InnspillError):
    code, status = "session-closed", 410


class StepNotOpen(InnspillError):
    code, status = "step-not-open", 409


class StepReset(InnspillError):
    code, status = "step-reset", 409


class SessionLocked(InnspillError):
    code, status = "session-locked", 423


class TicketRefused(InnspillError):
    code, status = "ticket-refused", 403


class TicketCollision(InnspillError):
    code, status = "ticket-collision", 409


class AttendeeConflict(InnspillError):
    code, status = "attendee-conflict", 409


class BallotOlder(InnspillError):
    code, status = "ballot-older", 409


class VersionStale(InnspillError):
    code, status = "version-stale", 412


class SessionFull(InnspillError):
    code, status = "session-full", 409


class VersionMissing(InnspillError):
    code, status = "version-missing", 428


class TokenMissing(InnspillError):
    code, status = "token-missing", 401


class TokenInvalid(InnspillError):
    code, status = "token-invalid", 401


class TokenExpired(InnspillError):
    code, status = "token-expired", 401


class LinkInvalid(InnspillError):
    code, status = "link-invalid", 401


class LinkUnknown(InnspillError):
    code, status = "link-unknown", 404


class RoleMissing(InnspillError):
    code, status = "role-missing", 403


class UnitForeign(InnspillError):
    code, status = "unit-foreign", 403


class BodyTooLarge(InnspillError):
    code, status = "body-too-large", 413


class InputInvalid(InnspillError):
    code, status = "input-invalid", 422


class DueTooEarly(InnspillError):
    code, status = "due-too-early", 422


class ChoicesInvalid(InnspillError):
    code, status = "choices-invalid", 422


class ThemeUnknown(InnspillError):
    code, status = "theme-unknown", 422


class TextEmpty(InnspillError):
    code, status = "text-empty", 422


class TextTooLong(InnspillError):
    code, status = "text-too-long", 422


class TextMarks(InnspillError):
    code, status = "text-marks", 422


class TextControlCharacters(InnspillError):
    code, status = "text-control-characters", 422


class JoinUnsupported(InnspillError):
    code, status = "join-unsupported", 422


class TooManyRequests(InnspillError):
    code, status = "too-many-requests", 429


class EdgeMissing(InnspillError):
    code, status = "edge-missing", 403


class UnitUnknown(InnspillError):
    code, status = "unit-unknown", 404


class UnitExists(InnspillError):
    code, status = "unit-exists", 409


class UnitTwice(InnspillError):
    code, status = "unit-twice", 422


class UnitEnded(InnspillError):
    code, status = "unit-ended", 409


class UnitHasUnits(InnspillError):
    code, status = "unit-has-units", 409


class UnitLoop(InnspillError):
    code, status = "unit-loop", 422


class UnitOrphan(InnspillError):
    code, status = "unit-orphan", 422


class UnitsInvalid(InnspillError):
    code, status = "units-invalid", 422


class DayInvalid(InnspillError):
    code, status = "day-invalid", 422


class DayTooEarly(InnspillError):
    code, status = "day-too-early", 409


class OrganisationFull(InnspillError):
    code, status = "organisation-full", 409


class CsvInvalid(InnspillError):
    code, status = "csv-invalid", 422


class NothingToUndo(InnspillError):
    code, status = "nothing-to-undo", 409


class QuestionUnknown(InnspillError):
    code, status = "question-unknown", 404


class YearNotReleased(InnspillError):
    code, status = "year-not-released", 404


class InsightsUnavailable(InnspillError):
    code, status = "insights-unavailable", 503


class PeopleInvalid(InnspillError):
    code, status = "people-invalid", 422


class ThemesInvalid(InnspillError):
    code, status = "themes-invalid", 422


class ThemeTwice(InnspillError):
    code, status = "theme-twice", 422


class ThemesFull(InnspillError):
    code, status = "themes-full", 422


class PersonUnknown(InnspillError):
    code, status = "person-unknown", 404

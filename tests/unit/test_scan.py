"""A finding of the scanner that nobody has answered fails, and so does an answer that answers nothing."""

from pathlib import Path

import pytest

from infra.scan import PROGRAM, TEMPLATES, Answer, Finding, answers, findings, open_questions

VPC = Finding("CKV_AWS_117", "template.yaml", "CastBallot", "inside a VPC")
WHY = Answer("CKV_AWS_117", "template.yaml", ("Cast*", "ReadState"), "Nothing lies in a VPC.")


def test_a_finding_with_an_answer_is_no_question() -> None:
    assert open_questions([VPC], [WHY]) == []


@pytest.mark.parametrize(
    "other",
    [
        Finding("CKV_AWS_999", "template.yaml", "CastBallot", "new"),
        Finding("CKV_AWS_117", "edge.yaml", "CastBallot", "new"),
        Finding("CKV_AWS_117", "template.yaml", "JoinSession", "new"),
    ],
)
def test_another_check_template_or_resource_is_one(other: Finding) -> None:
    (question,) = open_questions([VPC, other], [WHY])
    assert all(part in question for part in (other.check, other.template, other.resource, other.title))


def test_an_answer_to_nothing_is_one() -> None:
    (question,) = open_questions([], [WHY])
    assert "not found any more" in question


def test_every_answer_on_file_has_a_reason_and_names_a_template() -> None:
    for answer in answers():
        assert len(answer.reason.split()) > 5
        assert answer.template in {path.name for path in TEMPLATES}


def test_an_answer_without_a_reason_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "answers.yaml"
    file.write_text("- {check: CKV_AWS_1, template: template.yaml, resources: [A], reason: ' '}\n", encoding="utf-8")
    with pytest.raises(ValueError, match="CKV_AWS_1"):
        answers(file)


needs_checkov = pytest.mark.skipif(not PROGRAM.exists(), reason="`make lint-cloud` installs checkov")


@needs_checkov
@pytest.mark.slow
def test_a_fault_that_somebody_adds_to_the_template_is_found(tmp_path: Path) -> None:
    """Given our template and a bucket that anybody may read, when it is scanned, then that bucket is asked about."""
    worse = tmp_path / "template.yaml"
    text = TEMPLATES[0].read_text(encoding="utf-8")
    bucket = "  Careless:\n    Type: AWS::S3::Bucket\n    Properties: { AccessControl: PublicRead }\n\n"
    worse.write_text(text.replace("\nOutputs:\n", f"\n{bucket}Outputs:\n"), encoding="utf-8")
    given = [answer for answer in answers() if answer.template == "template.yaml"]
    questions = open_questions(findings([worse]), given)
    assert questions
    assert all("Careless" in question for question in questions)


@needs_checkov
@pytest.mark.slow
def test_a_template_that_cannot_be_read_is_no_clean_one(tmp_path: Path) -> None:
    broken = tmp_path / "template.yaml"
    broken.write_text("Resources: [", encoding="utf-8")
    with pytest.raises(RuntimeError):
        findings([broken])

"""Formats for tests: the smallest one, and changes to it."""

from typing import Any

OWN = "0123456789ab"
"""An id as a leader's page draws it."""


def small(**changes: Any) -> dict[str, Any]:
    """A format in English and Norwegian: a welcome, writing, going through."""
    return {
        "title": {"en": "Ten minutes", "nb": "Ti minutter"},
        "steps": [
            {"id": "frame", "type": "frame", "title": {"en": "Welcome", "nb": "Velkommen"}},
            {
                "id": "write",
                "type": "contribute",
                "title": {"en": "Write", "nb": "Skriv"},
                "max_each": 2,
                "minutes": 4,
                "kinds": [
                    {
                        "id": "idea",
                        "label": {"en": "Idea", "nb": "Idé"},
                        "prompt": {"en": "What could we try?", "nb": "Hva kunne vi prøve?"},
                    }
                ],
            },
            {
                "id": "judge",
                "type": "judge",
                "title": {"en": "Go through", "nb": "Gå gjennom"},
                "low": {"en": "Less", "nb": "Mindre"},
                "high": {"en": "More", "nb": "Mer"},
            },
        ],
        **changes,
    }


def with_step(place: int, **changes: Any) -> dict[str, Any]:
    """The small format with its step at ``place`` (from 0) changed."""
    data = small()
    data["steps"][place] = {**data["steps"][place], **changes}
    return data

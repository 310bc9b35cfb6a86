"""Leading together: links for co-leaders, and handing the lead over, each from one session to the next."""

from shared.domain.errors import InputInvalid, LinkUnknown
from shared.domain.links import AT_MOST, Link
from shared.domain.session import Session


def with_link(session: Session, link: Link) -> Session:
    """Raises InputInvalid when there are as many links as one session may have."""
    session.check_open()
    if len(session.links) >= AT_MOST:
        raise InputInvalid(f"A session has at most {AT_MOST} links. Take one back first.")
    return session.changed(links=(*session.links, link))


def without_link(session: Session, link_id: str) -> Session:
    """The session in which this link opens nothing any more; the lead comes back if its bearer had it."""
    session.check_open()
    links = tuple(link for link in session.links if link.id != link_id)
    if len(links) == len(session.links):
        return session
    return session.changed(links=links, lead=None if session.lead == link_id else session.lead)


def with_lead(session: Session, link_id: str | None) -> Session:
    """The session led by a link's bearer, or (None) by its own leader again. Raises LinkUnknown."""
    session.check_open()
    if link_id is not None and link_id not in {link.id for link in session.links}:
        raise LinkUnknown("This session has no such link. It may have been taken back.")
    return session if session.lead == link_id else session.changed(lead=link_id)
